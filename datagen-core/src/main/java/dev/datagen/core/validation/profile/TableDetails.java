package dev.datagen.core.validation.profile;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.report.ColumnDetail;
import dev.datagen.core.report.ColumnDetail.Quantile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Quantiles, distinct counts and top values of a table's columns; takes the chunks in order. */
public final class TableDetails {

  private static final double[] RANKS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

  /** What is gathered of one column. */
  private static final class Gathered {
    private final AdaptiveHistogram histogram = new AdaptiveHistogram();
    private final DistinctValues distinct = new DistinctValues();
    private final FrequentValues frequent = new FrequentValues();
  }

  private final List<Gathered> columns = new ArrayList<>();
  private List<ColumnType> types = List.of();

  /** Takes the next chunk. */
  public void add(Chunk chunk) {
    if (columns.isEmpty()) {
      types = chunk.table().columns().stream().map(column -> column.type()).toList();
      types.forEach(type -> columns.add(new Gathered()));
    }
    for (int i = 0; i < columns.size(); i++) {
      add(columns.get(i), chunk.columns().get(i));
    }
  }

  private static void add(Gathered gathered, Column column) {
    for (int i = 0; i < column.size(); i++) {
      if (column.isNull(i)) {
        continue;
      }
      if (column instanceof LongColumn longs) {
        gathered.histogram.add(longs.values()[i]);
        gathered.distinct.add(RandomKey.mix(longs.values()[i]));
        gathered.frequent.add(longs.values()[i]);
      } else if (column instanceof DoubleColumn doubles) {
        long bits = ordered(doubles.values()[i] + 0.0);
        if (!Double.isNaN(doubles.values()[i])) {
          gathered.histogram.add(bits);
        }
        gathered.distinct.add(RandomKey.mix(bits));
        gathered.frequent.add(doubles.values()[i] + 0.0);
      } else {
        Object value = column.value(i);
        gathered.distinct.add(hash(value.toString()));
        gathered.frequent.add(value);
      }
    }
  }

  private static long hash(String text) {
    long hash = text.length();
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      hash = RandomKey.mix(hash * 257 + part);
    }
    return hash;
  }

  /** Integers in the order of the doubles. */
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered ^ ordered >> 63 & Long.MAX_VALUE);
  }

  /** What is told of a column; null where no row was seen. */
  public ColumnDetail detail(int column) {
    if (columns.isEmpty()) {
      return null;
    }
    Gathered gathered = columns.get(column);
    ColumnType type = types.get(column);
    List<Quantile> quantiles = new ArrayList<>();
    for (double rank : RANKS) {
      if (gathered.histogram.count() > 0) {
        long[] bounds = gathered.histogram.quantile(rank);
        long middle = bounds[0] + (bounds[1] - bounds[0]) / 2;
        quantiles.add(
            new Quantile(rank, text(middle, type), text(bounds[0], type), text(bounds[1], type)));
      }
    }
    return new ColumnDetail(
        quantiles,
        gathered.distinct.result(),
        gathered.frequent.result(value -> value(value, type)));
  }

  private static String text(long value, ColumnType type) {
    return type.kind() == ColumnType.Kind.FLOAT
        ? ValueText.of(number(value))
        : ValueText.of(value, type);
  }

  private static String value(Object value, ColumnType type) {
    if (value instanceof Long number) {
      return ValueText.of(number, type);
    }
    return value instanceof Double number ? ValueText.of(number) : value.toString();
  }
}
