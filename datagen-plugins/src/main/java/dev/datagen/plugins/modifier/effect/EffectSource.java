package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.problem.RowError;
import java.util.List;
import java.util.Optional;

/**
 * An effect table as declared at planning. Its rows are read whole at the first use and kept as
 * long as they come from the same run or data: they are the same whoever asks, so it does not
 * matter who was first.
 */
final class EffectSource {

  static final long MOST_ROWS = 1_000_000;

  private final String table;
  private final EffectKeys keys;
  private final EffectWindows windows;
  // any column tells the number of rows
  private final Reference rows;
  private final Reference field;
  private final double otherwise;
  private volatile Kept kept;

  /** The effects, and where they were read. */
  private record Kept(Object origin, EffectIndex index) {}

  private EffectSource(
      String table,
      EffectKeys keys,
      EffectWindows windows,
      Reference rows,
      Reference field,
      double otherwise) {
    this.table = table;
    this.keys = keys;
    this.windows = windows;
    this.rows = rows;
    this.field = field;
    this.otherwise = otherwise;
  }

  /** Declares whatever of the effect table and of this row will be read. */
  static EffectSource plan(EffectArguments arguments, ColumnContext context) {
    String table = arguments.effectTable();
    List<String> columns = columns(arguments, context);
    if (table.equals(context.table())) {
      throw new InvalidArgument(
          "effect_table",
          "a row of " + table + " cannot be affected by its own table",
          "keep the effects in a table of their own");
    }
    EffectKeys keys = EffectKeys.plan(table, arguments.on(), context);
    EffectWindows windows = EffectWindows.plan(table, arguments.window(), context);
    Reference field = field(arguments, columns, context);
    Reference rows =
        field != null
            ? field
            : context.reference("effect_table", table + "." + context.primaryKey(table));
    long least = rows.rows().orElseGet(() -> context.leastRows(table));
    if (least > MOST_ROWS) {
      String count = rows.rows().isPresent() ? "" + least : "at least " + least;
      throw new InvalidArgument("effect_table", tooManyRows(table, count), "make fewer effects");
    }
    return new EffectSource(table, keys, windows, rows, field, arguments.map().orElse());
  }

  private static List<String> columns(EffectArguments arguments, ColumnContext context) {
    String table = arguments.effectTable();
    List<String> columns = context.columns(table);
    if (columns.isEmpty()) {
      // lets the context say which tables there are
      context.reference("effect_table", table + "." + arguments.map().field());
    }
    return columns;
  }

  private static Reference field(
      EffectArguments arguments, List<String> columns, ColumnContext context) {
    String field = arguments.map().field();
    if (!columns.contains(field)) {
      context.warn(
          "map.field",
          arguments.effectTable() + " has no column " + field + ", so a match counts as 1",
          NearestName.hint(field, "columns", columns));
      return null;
    }
    Reference reference = context.reference("map.field", arguments.effectTable() + "." + field);
    if (!reference.type().isNumeric()) {
      throw new InvalidArgument(
          "map.field",
          field + " holds no numbers, it is of type " + reference.type(),
          "name a column of numbers");
    }
    return reference;
  }

  private static String tooManyRows(String table, String rows) {
    return "the effect table " + table + " has " + rows + " rows, more than " + MOST_ROWS;
  }

  /** The name of the effect table. */
  String table() {
    return table;
  }

  /** A key that is a column of the row itself rather than of an ancestor, if there is any. */
  Optional<String> ownKey(ColumnContext context) {
    return keys.local().stream()
        .map(Input::name)
        .filter(name -> !context.isAncestor(name))
        .findFirst();
  }

  /** The effects; read when first asked for. */
  EffectIndex index(Inputs inputs) {
    Kept known = kept;
    if (known == null || known.origin() != inputs.origin()) {
      synchronized (this) {
        known = kept;
        if (known == null || known.origin() != inputs.origin()) {
          known = new Kept(inputs.origin(), read(inputs));
          kept = known;
        }
      }
    }
    return known.index();
  }

  /**
   * For each row under way the number of its keys in the index, −1 where there is no such effect.
   */
  int[] groups(EffectIndex effects, int size, Inputs inputs) {
    return keys.find(effects.keys(), size, inputs);
  }

  private EffectIndex read(Inputs inputs) {
    long size = inputs.rowCount(rows);
    if (size > MOST_ROWS) {
      throw new RowError(0, tooManyRows(table, "" + size) + "; make fewer effects");
    }
    long[] all = new long[(int) size];
    for (int row = 0; row < all.length; row++) {
      all[row] = row;
    }
    Column numbers = field == null ? null : inputs.pick(field, all);
    return new EffectIndexBuilder(
            keys.read(inputs, all), windows.starts(inputs, all), windows.ends(inputs, all))
        .build(EffectNumbers.of(numbers, field, otherwise, all.length), otherwise);
  }
}
