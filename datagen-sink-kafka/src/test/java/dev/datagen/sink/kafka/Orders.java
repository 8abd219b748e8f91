package dev.datagen.sink.kafka;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** A table with a column of every type, null and not, and rows for it. */
final class Orders {

  static final long DAY_MICROS = 86_400_000_000L;

  private Orders() {}

  static TableSchema table(String name, long rows, List<String> parents) {
    return new TableSchema(
        name,
        "All " + name + ", \"quoted\"",
        List.of(
            new ColumnSchema("id", ColumnType.INT, false, "Number"),
            new ColumnSchema("placed_at", ColumnType.DATETIME, false, ""),
            new ColumnSchema("day", ColumnType.DATE, true, ""),
            new ColumnSchema("price", ColumnType.decimal(12, 2), false, "Euro"),
            new ColumnSchema("discount", ColumnType.decimal(18, 4), true, ""),
            new ColumnSchema("weight", ColumnType.FLOAT, true, ""),
            new ColumnSchema("count", ColumnType.INT, true, ""),
            new ColumnSchema("paid", ColumnType.BOOL, false, ""),
            new ColumnSchema("gift", ColumnType.BOOL, true, ""),
            new ColumnSchema("city", ColumnType.STRING, false, "Größe"),
            new ColumnSchema("note", ColumnType.STRING, true, "")),
        0,
        OptionalInt.of(1),
        parents,
        rows);
  }

  static Chunk chunk(TableSchema table, int index, long first, int size) {
    SplittableRandom random = new SplittableRandom(first + 1);
    long[] ids = new long[size];
    long[] times = new long[size];
    long[] days = new long[size];
    long[] prices = new long[size];
    long[] discounts = new long[size];
    double[] weights = new double[size];
    long[] counts = new long[size];
    boolean[] paid = new boolean[size];
    boolean[] gift = new boolean[size];
    String[] cities = new String[size];
    String[] notes = new String[size];
    List<long[]> nulls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      nulls.add(new long[Nulls.wordsFor(size)]);
    }
    for (int i = 0; i < size; i++) {
      ids[i] = first + i;
      times[i] = 1_700_000_000_000_000L + random.nextLong(365 * DAY_MICROS);
      days[i] = random.nextLong(-20_000, 40_000);
      prices[i] = random.nextLong(-1L << random.nextInt(1, 40), 1L << random.nextInt(1, 40));
      discounts[i] = random.nextLong(-1L << random.nextInt(1, 60), 1L << random.nextInt(1, 60));
      weights[i] = random.nextDouble(-1e6, 1e6);
      counts[i] = random.nextLong() >> random.nextInt(64);
      paid[i] = random.nextBoolean();
      gift[i] = random.nextBoolean();
      cities[i] = random.nextBoolean() ? "Zürich" : "x".repeat(random.nextInt(200));
      notes[i] = "\u65e5\u672c \"q\" \ud83d\ude00\n" + random.nextInt();
      for (long[] words : nulls) {
        if (random.nextInt(4) == 0) {
          Nulls.set(words, i);
        }
      }
    }
    List<Column> columns =
        List.of(
            LongColumn.of(ids),
            LongColumn.of(times),
            new LongColumn(days, Nulls.of(nulls.get(0))),
            LongColumn.of(prices),
            new LongColumn(discounts, Nulls.of(nulls.get(1))),
            new DoubleColumn(weights, Nulls.of(nulls.get(2))),
            new LongColumn(counts, Nulls.of(nulls.get(3))),
            BooleanColumn.of(paid),
            new BooleanColumn(gift, Nulls.of(nulls.get(4))),
            Utf8Column.of(cities),
            Utf8Column.of(notes).withNulls(Nulls.of(nulls.get(2).clone())));
    return new Chunk(table, index, first, size, columns);
  }

  static SinkContext context(TableSchema... tables) {
    return new SinkContext(
        "shop", List.of(tables), Path.of("unused"), 42, "ab".repeat(32), 1, "0.1.0", Map.of());
  }

  /** Writes all rows of the tables as an engine with one thread does. */
  static <P> Receipt write(Sink<P> sink, int chunkRows, TableSchema... tables) throws IOException {
    try {
      for (TableSchema table : tables) {
        int index = 0;
        for (long first = 0; first < table.rowCount(); first += chunkRows) {
          int size = (int) Math.min(chunkRows, table.rowCount() - first);
          sink.append(sink.prepare(chunk(table, index++, first, size)));
        }
      }
      return sink.commit();
    } catch (IOException | RuntimeException e) {
      sink.abort();
      throw e;
    }
  }
}
