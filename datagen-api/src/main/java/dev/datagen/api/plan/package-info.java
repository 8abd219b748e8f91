/** What components know and declare while they are planned, and read when they run. */
package dev.datagen.api.plan;
