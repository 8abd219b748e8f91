/** The modifier {@code expression}. */
package dev.datagen.plugins.modifier.expression;
