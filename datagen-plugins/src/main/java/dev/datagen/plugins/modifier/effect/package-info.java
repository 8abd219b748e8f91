/** The modifier {@code effect}: factors and deltas read from the windows of another table. */
package dev.datagen.plugins.modifier.effect;
