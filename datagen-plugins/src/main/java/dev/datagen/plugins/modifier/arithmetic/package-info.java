/** The modifiers {@code multiply}, {@code add} and {@code clamp}. */
package dev.datagen.plugins.modifier.arithmetic;
