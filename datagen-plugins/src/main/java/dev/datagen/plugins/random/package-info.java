/** Samplers on counted draws: weighted choices, ranks, normal deviates. */
package dev.datagen.plugins.random;
