package dev.datagen.api.generator;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a value of another column bounds the stored integers of one: exactly, rounded inwards. */
abstract class StoredBound {

  private static final long DAY = 86_400_000_000L;

  static StoredBound of(RowBound bound, ColumnType type) {
    ColumnType other = bound.input().type();
    if (other.kind() == Kind.FLOAT) {
      return new OfReals(bound, power(type.scale()));
    }
    if (type.isTemporal()) {
      long micros = bound.distance().setScale(0, RoundingMode.CEILING).longValueExact();
      return new OfIntegers(unit(other), unit(type), micros, bound.strict());
    }
    int scale = Math.max(type.scale(), other.scale());
    BigDecimal distance = bound.distance().setScale(scale, RoundingMode.CEILING);
    return new OfIntegers(
        powerOfTen(scale - other.scale()),
        powerOfTen(scale - type.scale()),
        distance.unscaledValue().longValueExact(),
        bound.strict());
  }

  abstract long least(Column values, int i);

  abstract long greatest(Column values, int i);

  /** A number of another column as a double. */
  static double real(RowBound bound, Column values, int i) {
    return values instanceof DoubleColumn numbers
        ? numbers.values()[i]
        : ((LongColumn) values).values()[i] / power(bound.input().type().scale());
  }

  static double power(int scale) {
    return StrictMath.pow(10, scale);
  }

  private static long powerOfTen(int exponent) {
    return BigDecimal.TEN.pow(exponent).longValueExact();
  }

  private static long unit(ColumnType time) {
    return time.kind() == Kind.DATE ? DAY : 1;
  }

  /** Both in whole units: {@code value * factor} and {@code stored * divisor} compare. */
  private static final class OfIntegers extends StoredBound {

    private final long factor;
    private final long divisor;
    private final long distance;
    private final boolean strict;

    OfIntegers(long factor, long divisor, long distance, boolean strict) {
      this.factor = factor;
      this.divisor = divisor;
      this.distance = distance;
      this.strict = strict;
    }

    @Override
    long least(Column values, int i) {
      long bound = plus(times(((LongColumn) values).values()[i], factor), distance);
      long floor = Math.floorDiv(bound, divisor);
      return strict || floor * divisor != bound ? plus(floor, 1) : floor;
    }

    @Override
    long greatest(Column values, int i) {
      long bound = plus(times(((LongColumn) values).values()[i], factor), -distance);
      long floor = Math.floorDiv(bound, divisor);
      return strict && floor * divisor == bound ? plus(floor, -1) : floor;
    }

    /** The product, or the nearest number of 64 bits. */
    private static long times(long value, long factor) {
      long high = Math.multiplyHigh(value, factor);
      long low = value * factor;
      return high == low >> 63 ? low : value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long plus(long value, long added) {
      long sum = value + added;
      boolean over = ((value ^ sum) & (added ^ sum)) < 0;
      return over ? (value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }
  }

  /** Stored integers against doubles: the one that, read as a double, keeps the bound. */
  private static final class OfReals extends StoredBound {

    private final RowBound bound;
    private final double power;

    OfReals(RowBound bound, double power) {
      this.bound = bound;
      this.power = power;
    }

    @Override
    long least(Column values, int i) {
      double limit = ((DoubleColumn) values).values()[i] + bound.distance().doubleValue();
      double stored = Math.ceil(limit * power);
      if (keepsLeast(stored - 1, limit)) {
        return (long) (stored - 1);
      }
      return (long) (keepsLeast(stored, limit) ? stored : stored + 1);
    }

    @Override
    long greatest(Column values, int i) {
      double limit = ((DoubleColumn) values).values()[i] - bound.distance().doubleValue();
      double stored = Math.floor(limit * power);
      if (keepsGreatest(stored + 1, limit)) {
        return (long) (stored + 1);
      }
      return (long) (keepsGreatest(stored, limit) ? stored : stored - 1);
    }

    private boolean keepsLeast(double stored, double limit) {
      double value = stored / power;
      return bound.strict() ? value > limit : value >= limit;
    }

    private boolean keepsGreatest(double stored, double limit) {
      double value = stored / power;
      return bound.strict() ? value < limit : value <= limit;
    }
  }
}
