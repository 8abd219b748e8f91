/** Tools for testing plugins. */
package dev.datagen.testkit;
