package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;

/**
 * A column whose values should be among the keys.
 *
 * @param kind {@code foreign_key}, {@code lookup} or {@code enum_ref}
 * @param attribute the column as {@code table.column}
 * @param target the column that holds the keys
 * @param column its index
 * @param type its type
 */
record Referring(String kind, String attribute, String target, int column, ColumnType type) {

  String table() {
    return attribute.substring(0, attribute.indexOf('.'));
  }

  FindingDraft draft() {
    Finding.Part part =
        kind.equals("enum_ref") ? Finding.Part.CONSTRAINTS : Finding.Part.RELATIONSHIPS;
    return Finding.of(kind, attribute + " → " + target, part).hard();
  }
}
