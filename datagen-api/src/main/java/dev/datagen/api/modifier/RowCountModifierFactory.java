package dev.datagen.api.modifier;

import dev.datagen.api.plan.ColumnContext;

/**
 * A kind of modifier that can also stand at a table, where it scales how many rows each parent row
 * gets.
 *
 * @param <A> the arguments, a record
 */
public interface RowCountModifierFactory<A extends Record> extends ModifierFactory<A> {

  /**
   * Checks the arguments against the parent and declares what will be read.
   *
   * @param parent the context of a row of the primary parent: {@link ColumnContext#table} is the
   *     parent, {@link ColumnContext#input} names its columns and its ancestors', {@link
   *     ColumnContext#rowTime} is its time; {@link ColumnContext#column} is empty
   * @throws dev.datagen.api.option.InvalidArgument if the arguments make no sense there
   */
  RowCountModifier planRowCount(A arguments, ColumnContext parent);
}
