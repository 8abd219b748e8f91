package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Instants of a grid that strictly increase from row to row: the grid is cut into as many runs as
 * there are rows, as equal as they go, and each row takes one instant of its own run.
 */
final class AscendingUniqueSeries implements Generator {

  private final ColumnType output;
  private final TimeGrid grid;
  private final long whole;
  private final long fraction;

  /**
   * @param rowCount rows of the table, at least 1 and at most the size of the grid
   */
  AscendingUniqueSeries(ColumnType output, TimeGrid grid, long rowCount) {
    this.output = output;
    this.grid = grid;
    whole = grid.size() / rowCount;
    fraction =
        BigInteger.valueOf(grid.size() % rowCount)
            .shiftLeft(63)
            .divide(BigInteger.valueOf(rowCount))
            .longValueExact();
  }

  @Override
  public ColumnType output() {
    return output;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    boolean days = output.kind() == ColumnType.Kind.DATE;
    long[] out = new long[rows.size()];
    key.fill(rows, 0, out);
    for (int i = 0; i < out.length; i++) {
      long from = runStart(rows.row(i));
      long length = runStart(rows.row(i) + 1) - from;
      long instant = grid.at(from + RandomKey.toBounded(out[i], length));
      out[i] = days ? Math.floorDiv(instant, CalendarFields.DAY) : instant;
    }
    return LongColumn.of(out);
  }

  /** {@code row * size / rowCount} in fixed point, so that every run has an instant. */
  private long runStart(long row) {
    long part = Math.multiplyHigh(row, fraction) << 1 | (row * fraction) >>> 63;
    return row * whole + part;
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
