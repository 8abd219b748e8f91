/** The modifier {@code outliers}: keyed predicates that pick rows, and what is done to them. */
package dev.datagen.plugins.modifier.outlier;
