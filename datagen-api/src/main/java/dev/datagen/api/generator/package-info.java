/** Generators: the values of a column. */
package dev.datagen.api.generator;
