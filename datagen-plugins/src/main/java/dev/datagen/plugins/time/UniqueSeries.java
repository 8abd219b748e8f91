package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Instants of a grid of which none occurs twice: the grid shuffled by a keyed bijection. */
record UniqueSeries(ColumnType output, TimeGrid grid) implements Generator {

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
  public Optional<Law> law() {
    return Optional.of(SeriesLaw.withoutRepetition(grid));
  }
}
