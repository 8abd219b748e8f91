/**
 * How the arguments and options of plugins are declared: records with annotated components.
 *
 * <p>A component may be a {@code boolean}, {@code int}, {@code long}, {@code double} or its box, a
 * {@code String}, an enum (constants in lower case), a {@link dev.datagen.api.option.Literal},
 * another record, or a {@code List} or {@code Map<String, …>} of these. Names are the Java names in
 * snake case.
 */
package dev.datagen.api.option;
