package dev.datagen.core.promise;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.function.IntUnaryOperator;

/**
 * One side of a comparison: a column of the row or of an ancestor.
 *
 * @param name {@code table.column}
 * @param path where it is, seen from the row
 * @param type its type
 */
record Side(String name, Wiring.Path path, ColumnType type) {

  private static final long DAY = 86_400_000_000L;

  String column() {
    return name.substring(name.indexOf('.') + 1);
  }

  Column column(Evaluation evaluation) {
    return evaluation.ancestor(path.hops(), path.column());
  }

  /** Compares the values at a position: below 0 where this side is less. */
  IntUnaryOperator comparison(Column own, Side other, Column others) {
    if (own instanceof StringColumn texts && others instanceof StringColumn otherTexts) {
      return i -> texts.value(i).compareTo(otherTexts.value(i));
    }
    if (own instanceof BooleanColumn truths && others instanceof BooleanColumn otherTruths) {
      return i -> Boolean.compare(truths.values()[i], otherTruths.values()[i]);
    }
    if (isExact(other)) {
      long[] values = longs(own);
      long[] otherValues = other.longs(others);
      return i -> Long.compare(values[i], otherValues[i]);
    }
    double[] values = doubles(own);
    double[] otherValues = other.doubles(others);
    return i -> Double.compare(values[i], otherValues[i]);
  }

  /** Whether both sides compare exactly as stored integers (times in microseconds). */
  private boolean isExact(Side other) {
    boolean times = type.isTemporal() && other.type.isTemporal();
    return times || type.equals(other.type) && type.kind() != Kind.FLOAT;
  }

  private double[] doubles(Column column) {
    if (column instanceof DoubleColumn numbers) {
      return numbers.values();
    }
    long[] values = ((LongColumn) column).values();
    double[] doubles = new double[values.length];
    double divisor = StrictMath.pow(10, type.scale());
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i] / divisor;
    }
    return doubles;
  }

  private long[] longs(Column column) {
    long[] values = ((LongColumn) column).values();
    if (type.kind() != Kind.DATE) {
      return values;
    }
    long[] micros = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      micros[i] = values[i] * DAY;
    }
    return micros;
  }

  String text(Column column, int row) {
    if (column instanceof LongColumn longs) {
      return ValueText.of(longs.values()[row], type);
    }
    return column instanceof DoubleColumn doubles
        ? ValueText.of(doubles.values()[row])
        : String.valueOf(column.value(row));
  }
}
