/** Probability laws and the generator that draws from them. */
package dev.datagen.plugins.distribution;
