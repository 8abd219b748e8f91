package dev.datagen.core.validation.join;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import java.util.List;

/** Columns put one behind the other. */
final class Columns {

  private Columns() {}

  static Column concat(List<Column> parts) {
    int size = parts.stream().mapToInt(Column::size).sum();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Column first = parts.get(0);
    Nulls nulls = nulls(parts, size);
    int at = 0;
    if (first instanceof LongColumn) {
      long[] values = new long[size];
      for (Column part : parts) {
        System.arraycopy(((LongColumn) part).values(), 0, values, at, part.size());
        at += part.size();
      }
      return new LongColumn(values, nulls);
    } else if (first instanceof DoubleColumn) {
      double[] values = new double[size];
      for (Column part : parts) {
        System.arraycopy(((DoubleColumn) part).values(), 0, values, at, part.size());
        at += part.size();
      }
      return new DoubleColumn(values, nulls);
    } else if (first instanceof BooleanColumn) {
      boolean[] values = new boolean[size];
      for (Column part : parts) {
        System.arraycopy(((BooleanColumn) part).values(), 0, values, at, part.size());
        at += part.size();
      }
      return new BooleanColumn(values, nulls);
    }
    return strings(parts, size, nulls);
  }

  private static Column strings(List<Column> parts, int size, Nulls nulls) {
    boolean one =
        parts.stream()
            .allMatch(
                part ->
                    part instanceof DictionaryColumn codes
                        && parts.get(0) instanceof DictionaryColumn other
                        && codes.dictionary() == other.dictionary());
    if (one) {
      int[] codes = new int[size];
      int at = 0;
      for (Column part : parts) {
        System.arraycopy(((DictionaryColumn) part).codes(), 0, codes, at, part.size());
        at += part.size();
      }
      return new DictionaryColumn(codes, ((DictionaryColumn) parts.get(0)).dictionary(), nulls);
    }
    Utf8Builder builder = new Utf8Builder(size);
    for (Column part : parts) {
      for (int i = 0; i < part.size(); i++) {
        builder.append((StringColumn) part, i);
      }
    }
    return builder.build();
  }

  private static Nulls nulls(List<Column> parts, int size) {
    if (parts.stream().noneMatch(part -> part.nulls().any())) {
      return Nulls.NONE;
    }
    long[] words = new long[Nulls.wordsFor(size)];
    int at = 0;
    for (Column part : parts) {
      for (int i = 0; i < part.size(); i++) {
        if (part.isNull(i)) {
          Nulls.set(words, at + i);
        }
      }
      at += part.size();
    }
    return Nulls.of(words);
  }
}
