package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.generator.ListGenerator;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Finished values of a column that are known before any row is made: those of a list, of a count,
 * of a few numbers all alike, and of what is copied from such a column.
 *
 * @param values values each of which some row may have
 * @param all whether no row has any other
 * @param role what they are, to tell of one: {@code "is a choice"}
 */
record KnownValues(Column values, boolean all, String role) {

  /** More are not looked at one by one. */
  private static final int MOST = 10_000;

  private static final int MOST_COPIES = 100;

  /** What is known of a column; empty for nothing. */
  static Optional<KnownValues> of(Planning planning, ColumnId column) {
    ColumnId at = column;
    for (int copies = 0; copies < MOST_COPIES; copies++) {
      if (!isUnchanged(planning, at)) {
        return Optional.empty();
      }
      PlanningContext context = planning.contexts.get(at);
      Optional<String> from = context.generator().copiedFrom();
      if (from.isEmpty()) {
        return own(planning, at, context);
      }
      if (!context.mayCopyAny() || leavesOut(context)) {
        return Optional.empty();
      }
      at = ColumnId.of(from.get());
    }
    return Optional.empty();
  }

  /** Whether nothing follows the generator that may turn a value of it into another. */
  static boolean isUnchanged(Planning planning, ColumnId column) {
    PlanningContext context = planning.contexts.get(column);
    TablePlan table = planning.tables.get(column.table());
    return context != null
        && context.generator() != null
        && new ComparedColumns(planning).isPlain(table, table.spec().column(column.name()))
        && context.generator().output().equals(context.type())
        && LowerBounds.of(planning, column).isEmpty()
        && !planning.kept.containsKey(column)
        && !planning.copies.containsKey(column)
        && !planning.joint.contains(column)
        && !planning.repetition.continues(table.name());
  }

  /** Whether some rows of the table that is chosen from are never chosen. */
  private static boolean leavesOut(PlanningContext context) {
    if (!(context.generator().law().orElse(null) instanceof RowsLaw rows)) {
      return false;
    }
    long size = rows.reference().rows().orElse(0);
    return size > 0
        && size <= MOST
        && Arrays.stream(rows.weights().of((int) size)).anyMatch(weight -> weight == 0);
  }

  private static Optional<KnownValues> own(
      Planning planning, ColumnId column, PlanningContext context) {
    Generator generator = context.generator();
    if (generator instanceof ListGenerator list) {
      return counted(generator, list.length(), "is in the list");
    }
    if (generator.domain().isPresent()) {
      return Optional.of(new KnownValues(generator.domain().get(), true, "is a choice"));
    }
    if (generator instanceof InvertibleGenerator) {
      long rows = planning.tables.get(column.table()).space().knownSize();
      return counted(generator, rows, "is one of the values of its " + rows + " rows");
    }
    if (generator instanceof CountableGenerator countable
        && countable.isCountable()
        && countable.values().orElse(0) > 0) {
      long size = countable.values().getAsLong();
      Column values = countable.value(numbers(size), context.wiring().withoutRows());
      return Optional.of(new KnownValues(values, size <= MOST, "is as likely as any other value"));
    }
    return Optional.empty();
  }

  private static Optional<KnownValues> counted(Generator generator, long rows, String role) {
    if (rows <= 0) {
      return Optional.empty();
    }
    try {
      Column values = generator.generate(Rows.picked(numbers(rows)), RandomKey.ofSeed(0), null);
      return Optional.of(new KnownValues(values, rows <= MOST, role));
    } catch (RowError e) {
      // a row without a value ends the run, where it is told with its row
      return Optional.empty();
    }
  }

  /** All numbers below a size, or the first of them and the last. */
  private static long[] numbers(long size) {
    return size <= MOST
        ? LongStream.range(0, size).toArray()
        : LongStream.concat(LongStream.range(0, MOST), LongStream.of(size - 1)).toArray();
  }
}
