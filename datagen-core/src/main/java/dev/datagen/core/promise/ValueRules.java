package dev.datagen.core.promise;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.evaluate.TableReader;
import java.util.function.Predicate;

/** Checks of the values of one column. */
public final class ValueRules {

  private ValueRules() {}

  /**
   * A rule that every value keeps.
   *
   * @param name {@code table.column}
   * @param holds whether a boxed value keeps the rule
   * @param rule what to tell of a value that does not: {@code "does not match [a-z]+"}
   */
  public static RowCheck check(
      String name, int column, ColumnType type, Predicate<Object> holds, String rule) {
    return new ValueCheck(name, column, type, holds, rule);
  }

  /** Every value occurs in a column of another table. */
  public static RowCheck member(
      String name, int column, ColumnType type, TableReader reader, int otherColumn, String other) {
    return new MembershipCheck(name, column, type, reader, otherColumn, other);
  }
}
