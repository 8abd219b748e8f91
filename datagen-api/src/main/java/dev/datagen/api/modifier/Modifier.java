package dev.datagen.api.modifier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Changes the values of one column: a pure function of the values, the rows, the key and the
 * declared inputs. Called from many threads at once; must not keep state between calls.
 */
public interface Modifier {

  /** The type of the values given back. */
  ColumnType output();

  /**
   * Changes the values.
   *
   * @param column the values so far, aligned with {@code rows}; never written to
   * @param rows the rows, never empty
   * @param key the modifier's own key, different for each place in a column's list
   * @param inputs the declared inputs, aligned with {@code rows}
   * @return a column of {@code rows.size()} values, which may be {@code column} itself; nulls stay
   */
  Column modify(Column column, Rows rows, RandomKey key, Inputs inputs);

  /** Whether values may leave the generator's clamp behind this modifier. */
  default boolean liftsClamp() {
    return false;
  }

  /**
   * Whether it puts something into the data that others are to find (outliers, effects): what it
   * changes then goes to the ledger, where one is asked for.
   */
  default boolean injects() {
    return false;
  }

  /**
   * The generator that the column would have without this modifier, where it put another in its
   * place ({@link ModifierContext#replaceGenerator}) that makes the values to be found: a ledger
   * tells what that one makes. Empty for a modifier that changes values.
   *
   * @param shaped the column's generator, with this modifier and whatever shaped it further
   */
  default Optional<Generator> without(Generator shaped) {
    return Optional.empty();
  }

  /** As {@link dev.datagen.api.generator.Generator#perParent()}. */
  default boolean perParent() {
    return false;
  }

  /**
   * What it does to the law of the values; empty if that is not declared, so that the column's law
   * cannot be checked.
   */
  default Optional<LawChange> lawChange() {
    return Optional.empty();
  }
}
