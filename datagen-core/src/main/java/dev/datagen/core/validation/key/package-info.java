/** Checks of keys: unique columns, foreign keys, and comparisons with an ancestor's row. */
package dev.datagen.core.validation.key;
