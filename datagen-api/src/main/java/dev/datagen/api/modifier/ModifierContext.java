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
   *
   * <p>The inputs and references of a column's generator and of all its modifiers are numbered in
   * one go, so the replacement may read what this modifier declared and may call the generator that
   * it replaces; and a modifier may call {@link #generator()} with its own inputs (it then must be
   * {@link Modifier#perParent()} where the generator is).
   */
  void replaceGenerator(Generator generator);
}
