package dev.datagen.sink.parquet;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.sink.parquet.Tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Tables of random types with random values, ranges, nulls and runs. */
final class RandomTables {

  private static final String[] SYLLABLES = {"a", "ö", "日本", "Ω", "🎲", "", "\u0000", "né ", "x\n"};

  private final SplittableRandom random;

  RandomTables(long seed) {
    random = new SplittableRandom(seed);
  }

  Table next(int rows) {
    List<ColumnSchema> schema = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    schema.add(Tables.column("row", ColumnType.INT, false));
    columns.add(LongColumn.of(LongStream.range(0, rows).toArray()));
    int count = random.nextInt(1, 8);
    for (int i = 0; i < count; i++) {
      ColumnType type = type();
      boolean nullable = random.nextBoolean();
      schema.add(Tables.column("c" + i, type, nullable));
      Column column = values(type, rows);
      columns.add(nullable ? column.withNulls(nulls(rows)) : column);
    }
    return Tables.table("random", schema, columns);
  }

  private ColumnType type() {
    return switch (random.nextInt(8)) {
      case 0 -> ColumnType.INT;
      case 1 -> ColumnType.FLOAT;
      case 2, 3 -> ColumnType.STRING;
      case 4 -> ColumnType.BOOL;
      case 5 -> ColumnType.DATETIME;
      case 6 -> ColumnType.DATE;
      default -> {
        int precision = random.nextInt(1, 19);
        yield ColumnType.decimal(precision, random.nextInt(precision + 1));
      }
    };
  }

  private Nulls nulls(int rows) {
    double share = new double[] {0, 0.02, 0.5, 1}[random.nextInt(4)];
    long[] words = new long[Nulls.wordsFor(rows)];
    for (int row = 0; row < rows; row++) {
      if (random.nextDouble() < share) {
        Nulls.set(words, row);
      }
    }
    return Nulls.of(words);
  }

  private Column values(ColumnType type, int rows) {
    return switch (type.kind()) {
      case INT -> longs(rows, Long.MAX_VALUE);
      case FLOAT -> DoubleColumn.of(random.doubles(rows, -1e9, 1e9).toArray());
      case STRING -> random.nextBoolean() ? utf8(rows) : coded(rows);
      case BOOL -> {
        boolean[] values = new boolean[rows];
        for (int row = 0; row < rows; row++) {
          values[row] = random.nextInt(3) == 0;
        }
        yield BooleanColumn.of(values);
      }
      case DATETIME -> longs(rows, 200_000_000_000_000_000L);
      case DATE -> longs(rows, 2_000_000);
      case DECIMAL -> longs(rows, (long) Math.pow(10, type.precision()) - 1);
    };
  }

  private LongColumn longs(int rows, long bound) {
    long range = Math.max(1, bound >>> random.nextInt(60));
    long[] values = new long[rows];
    int shape = random.nextInt(3);
    long at = -range / 2;
    for (int row = 0; row < rows; row++) {
      at = shape == 0 || at > range - range / 1000 - 2 ? random.nextLong(-range, range) : at;
      at += shape == 1 ? random.nextLong(range / 1000 + 1) : 0;
      values[row] = at;
    }
    return LongColumn.of(values);
  }

  private Column utf8(int rows) {
    Utf8Builder builder = new Utf8Builder(rows);
    for (int row = 0; row < rows; row++) {
      builder.append(word());
    }
    return builder.build();
  }

  private Column coded(int rows) {
    int size = 1 << random.nextInt(12);
    List<String> words = new ArrayList<>();
    for (int code = 0; code < size; code++) {
      words.add(word());
    }
    return new DictionaryColumn(
        random.ints(rows, 0, size).toArray(), Dictionary.of(words), Nulls.NONE);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
