package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.util.Optional;

/** Instants of a grid of which none occurs twice: the grid shuffled by a keyed bijection. */
record UniqueSeries(ColumnType output, TimeGrid grid, long rows) implements BoundableGenerator {

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    KeyedPermutation permutation = KeyedPermutation.of(key, grid.size());
    boolean days = output.kind() == ColumnType.Kind.DATE;
    long[] out = new long[rows.size()];
    for (int i = 0; i < out.length; i++) {
      long row = rows.row(i);
      if (row >= grid.size()) {
        throw new RowError(
            i, "the grid of " + grid.size() + " instants is used up, and no value may repeat");
      }
      long instant = grid.at(permutation.apply(row));
      out[i] = days ? Math.floorDiv(instant, CalendarFields.DAY) : instant;
    }
    return LongColumn.of(out);
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Optional<BigDecimal> least() {
    return Optional.of(value(grid.at(0)));
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return Optional.of(value(grid.last()));
  }

  private BigDecimal value(long instant) {
    long day = CalendarFields.DAY;
    boolean days = output.kind() == ColumnType.Kind.DATE;
    return BigDecimal.valueOf(days ? Math.floorDiv(instant, day) * day : instant);
  }

  @Override
  public Optional<BoundableGenerator> inside(BigDecimal least, BigDecimal greatest) {
    long first = least == null ? Long.MIN_VALUE : least.longValue();
    long last = greatest == null ? Long.MAX_VALUE : greatest.longValue();
    if (output.kind() == ColumnType.Kind.DATE && greatest != null) {
      last = Math.floorDiv(last, CalendarFields.DAY) * CalendarFields.DAY + CalendarFields.DAY - 1;
    }
    return grid.between(first, last)
        .filter(rest -> rest.size() >= rows)
        .map(rest -> new UniqueSeries(output, rest, rows));
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(SeriesLaw.withoutRepetition(grid));
  }
}
