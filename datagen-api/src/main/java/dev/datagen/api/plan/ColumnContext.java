package dev.datagen.api.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.time.Timeframe;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a generator or modifier knows of its column while it is planned, and how it declares what it
 * will read. Everything read at run time must be declared here: this is how the engine orders
 * columns and finds cycles.
 *
 * <p>Methods that name something that does not exist throw {@link InvalidArgument} with the names
 * that do; a component lets it pass (or rethrows it with {@link #at}).
 */
public interface ColumnContext {

  /** The table the column belongs to. */
  String table();

  /** The column's name. */
  String column();

  /** The column's declared type. */
  ColumnType type();

  /** Whether the column may hold nulls. */
  boolean nullable();

  /**
   * Whether the column must be unique (a primary key or a declared constraint). A generator that is
   * asked for it keeps it by construction, see {@link dev.datagen.api.generator.Generator#unique}.
   */
  boolean unique();

  /** Whether a declared range bounds the column's values on both sides. */
  default boolean isRanged() {
    return false;
  }

  /** Rows of the column's own table, where known before any row is made. */
  OptionalLong rows();

  /** The dataset's timeframe. */
  Optional<Timeframe> timeframe();

  /**
   * Declares that a column is read: {@code "country"} is one of the same row, {@code
   * "user.created_at"} one of this row's ancestor in the table {@code user}.
   *
   * @param argument the argument that named it, for the error if there is no such column
   */
  Input input(String argument, String column);

  /**
   * Declares that the row's time is read: {@code timeColumn} where given, else the table's first
   * datetime column, else its first date column, else its parent's row's time and so on up. The
   * input is a DATETIME or DATE column.
   *
   * @param timeColumn may be null
   */
  Input rowTime(String argument, String timeColumn);

  /** Whether the row has a time, so that {@link #rowTime} finds one where none is named. */
  boolean hasTime();

  /**
   * Whether {@code "table.column"} lies in an ancestor of this table, so that {@link #input} gives
   * each row the value of its own ancestor. False for the table itself.
   */
  boolean isAncestor(String column);

  /** The tables that this row has an ancestor in: the primary parent first, then its, and so on. */
  java.util.List<String> ancestors();

  /**
   * Declares that rows of {@code "table.column"} are picked at will.
   *
   * @throws InvalidArgument if there is no such column, or picking from it would go in a circle
   */
  Reference reference(String argument, String column);

  /**
   * Declares that rows of {@code "table.column"} are found by equal keys.
   *
   * @param keys column of this row → column of the other table; at least one
   */
  Reference match(String argument, String column, Map<String, String> keys);

  /**
   * How many rows a table is going to have at least, as far as fan-outs tell before any row is made
   * (but for odds below 1 in 10^20); 0 where they do not.
   */
  default long leastRows(String table) {
    return 0;
  }

  /** Name of the primary key of a table. */
  String primaryKey(String table);

  /** Names of a table's columns. */
  java.util.List<String> columns(String table);

  /**
   * Tells the user something that stops nothing; {@code argument} as in {@link InvalidArgument}.
   */
  void warn(String argument, String message, String hint);

  /** A context whose arguments are those below {@code prefix}, for components made of parts. */
  static InvalidArgument at(String prefix, InvalidArgument inner) {
    String path = inner.argument().isEmpty() ? prefix : prefix + "." + inner.argument();
    return new InvalidArgument(path, inner.getMessage(), inner.hint());
  }
}
