/** Problems: what is wrong, where, and what to do. */
package dev.datagen.api.problem;
