package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;

/**
 * Knows keys of rows that were not looked at: those of the whole run, where only some were made.
 */
public interface Resolver {

  /** Knows none. */
  Resolver NONE = (attribute, values) -> new boolean[values.size()];

  /** For each value whether it occurs in the column {@code table.column}. */
  boolean[] exist(String attribute, Column values);
}
