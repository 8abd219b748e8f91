package dev.datagen.core.behaviour;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.List;
import java.util.Map;

/**
 * Numbers the segments that a schema names, so that a row's segment is looked up once.
 *
 * @param numbers name of a segment → its number, from 0
 * @param type type of the segment column
 */
record Segments(Map<String, Integer> numbers, ColumnType type) {

  /** Dictionaries up to this size are translated whole. */
  private static final int TRANSLATED = 1024;

  static Segments of(List<String> names, ColumnType type) {
    Map<String, Integer> numbers = new java.util.HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return new Segments(numbers, type);
  }

  /** The number of each row's segment; −1 where it is null or not named. */
  int[] of(Column column) {
    int[] found = new int[column.size()];
    if (column instanceof DictionaryColumn codes && codes.dictionary().size() <= TRANSLATED) {
      int[] byCode = new int[codes.dictionary().size()];
      for (int code = 0; code < byCode.length; code++) {
        byCode[code] = number(codes.dictionary().string(code));
      }
      for (int i = 0; i < found.length; i++) {
        found[i] = codes.isNull(i) ? -1 : byCode[codes.codes()[i]];
      }
    } else {
      for (int i = 0; i < found.length; i++) {
        found[i] = column.isNull(i) ? -1 : number(text(column, i));
      }
    }
    return found;
  }

  private int number(String segment) {
    return numbers.getOrDefault(segment, -1);
  }

  private String text(Column column, int position) {
    if (column instanceof LongColumn longs) {
      return ValueText.of(longs.values()[position], type);
    } else if (column instanceof DoubleColumn doubles) {
      return ValueText.of(doubles.values()[position]);
    } else if (column instanceof BooleanColumn booleans) {
      return booleans.values()[position] ? "true" : "false";
    }
    return ((StringColumn) column).value(position);
  }
}
