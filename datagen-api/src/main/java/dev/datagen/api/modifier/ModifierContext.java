package dev.datagen.api.modifier;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.ColumnContext;

/** What a modifier knows of its column while it is planned. */
public interface ModifierContext extends ColumnContext {

  /** The type of the values that reach this modifier. */
  ColumnType inputType();

  /** The column's generator as it stands, earlier modifiers' replacements included. */
  Generator generator();

  /**
   * Puts another generator in the place of the column's: for modifiers that shape how values are
   * drawn rather than change them afterwards. Only before any modifier that changes values.
   */
  void replaceGenerator(Generator generator);
}
