/** Counter-based randomness. */
package dev.datagen.api.random;
