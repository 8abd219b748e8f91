/** The modifiers {@code jitter} and {@code time_jitter}. */
package dev.datagen.plugins.modifier.noise;
