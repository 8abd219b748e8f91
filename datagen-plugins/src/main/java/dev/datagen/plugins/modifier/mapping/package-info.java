/** The modifier {@code map_values}. */
package dev.datagen.plugins.modifier.mapping;
