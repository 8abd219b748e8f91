package dev.datagen.llm.profile;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Builder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of a CSV file: first all its texts are considered, which leaves the narrowest type
 * that holds them, then some are added. An empty field is a null.
 */
final class CsvColumn {

  private static final int PART = 8_192;

  private final String name;
  private final CsvTypes types = new CsvTypes();
  private final List<String> waiting = new ArrayList<>();
  private final List<Column> parts = new ArrayList<>();
  private ColumnType type;

  CsvColumn(String name) {
    this.name = name;
  }

  void consider(String text) {
    types.consider(text);
  }

  void add(String text) {
    waiting.add(text);
    if (waiting.size() == PART) {
      flush();
    }
  }

  DataColumn finish() {
    flush();
    return new DataColumn(name, types.narrowest(), parts);
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    if (type == null) {
      type = types.narrowest();
    }
    parts.add(part());
    waiting.clear();
  }

  private Column part() {
    int size = waiting.size();
    boolean[] missing = new boolean[size];
    long[] words = new long[Nulls.wordsFor(size)];
    for (int i = 0; i < size; i++) {
      missing[i] = CsvTypes.isNull(waiting.get(i), type);
      if (missing[i]) {
        Nulls.set(words, i);
      }
    }
    Nulls nulls = Nulls.of(words);
    return switch (type.kind()) {
      case BOOL -> {
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
          values[i] = !missing[i] && CsvTypes.truth(waiting.get(i));
        }
        yield new BooleanColumn(values, nulls);
      }
      case FLOAT -> {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
          values[i] = missing[i] ? 0 : Double.parseDouble(waiting.get(i).strip());
        }
        yield new DoubleColumn(values, nulls);
      }
      case INT, DECIMAL, DATE, DATETIME -> {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
          values[i] = missing[i] ? 0 : whole(waiting.get(i).strip());
        }
        yield new LongColumn(values, nulls);
      }
      case STRING -> {
        Utf8Builder values = new Utf8Builder(size);
        for (int i = 0; i < size; i++) {
          values.append(missing[i] ? "" : waiting.get(i));
        }
        yield values.build().withNulls(nulls);
      }
    };
  }

  private long whole(String text) {
    return switch (type.kind()) {
      case INT -> Long.parseLong(text);
      case DECIMAL -> new BigDecimal(text).movePointRight(type.scale()).longValueExact();
      case DATE -> CsvTypes.day(text);
      case DATETIME -> CsvTypes.instant(text);
      case BOOL, FLOAT, STRING -> throw new IllegalStateException(type + " is not whole");
    };
  }
}
