/** The declared law of a column's finished values, and the cells that values are counted in. */
package dev.datagen.core.validation.law;
