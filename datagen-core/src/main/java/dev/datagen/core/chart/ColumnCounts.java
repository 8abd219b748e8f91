package dev.datagen.core.chart;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.core.validation.law.Calendar;

/** What is counted of one column. Not thread safe. */
final class ColumnCounts {

  private final ColumnType type;
  private long nulls;
  private final NumberCounts numbers = NumberCounts.of(new double[0], 0);
  private final TextCounts texts = new TextCounts();
  private final long[][] week = new long[7][24];
  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;

  ColumnCounts(ColumnType type) {
    this.type = type;
  }

  /** The counts of one chunk's column. */
  static ColumnCounts of(Column column, ColumnType type) {
    ColumnCounts made = new ColumnCounts(type);
    made.nulls = column.nulls().count(column.size());
    switch (type.kind()) {
      case INT, FLOAT, DECIMAL -> made.count(numbers(column, type));
      case DATETIME, DATE -> made.countTimes((LongColumn) column);
      case STRING, BOOL -> made.countTexts(column);
    }
    return made;
  }

  private static double[] numbers(Column column, ColumnType type) {
    double[] numbers = new double[column.size() - column.nulls().count(column.size())];
    double unit = StrictMath.pow(10, type.scale());
    int size = 0;
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i)) {
        numbers[size++] =
            column instanceof DoubleColumn doubles
                ? doubles.values()[i]
                : ((LongColumn) column).values()[i] / unit;
      }
    }
    return numbers;
  }

  private void count(double[] values) {
    numbers.add(NumberCounts.of(values, values.length));
  }

  private void countTimes(LongColumn column) {
    long unit = type.kind() == ColumnType.Kind.DATE ? Calendar.DAY : 1;
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i)) {
        long micros = column.values()[i] * unit;
        earliest = Math.min(earliest, micros);
        latest = Math.max(latest, micros);
        week[Calendar.field(Dimension.DOW, micros)][Calendar.field(Dimension.HOUR, micros)]++;
      }
    }
  }

  private void countTexts(Column column) {
    for (int i = 0; i < column.size() && !texts.isTooMany(); i++) {
      if (!column.isNull(i)) {
        texts.add(String.valueOf(column.value(i)));
      }
    }
  }

  void add(ColumnCounts other) {
    nulls += other.nulls;
    numbers.add(other.numbers);
    texts.add(other.texts);
    earliest = Math.min(earliest, other.earliest);
    latest = Math.max(latest, other.latest);
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        week[day][hour] += other.week[day][hour];
      }
    }
  }

  long nulls() {
    return nulls;
  }

  NumberCounts numbers() {
    return numbers;
  }

  TextCounts texts() {
    return texts;
  }

  long[][] week() {
    return week;
  }

  /** The first and last instant in microseconds; none if the first is later than the last. */
  long earliest() {
    return earliest;
  }

  long latest() {
    return latest;
  }
}
