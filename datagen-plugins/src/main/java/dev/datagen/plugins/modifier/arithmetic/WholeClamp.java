package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * Bounds of what is stored as 64-bit integers: integers, decimals, datetimes and dates.
 *
 * @param output the type of the values
 * @param min the least stored value
 * @param max the greatest stored value
 */
record WholeClamp(ColumnType output, long min, long max) implements Modifier {

  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  /** The bounds for a type: those between two integers or decimals are moved inwards. */
  static WholeClamp of(ClampArguments arguments, ColumnType type) {
    long min = lower("min", arguments.min(), type);
    long max = upper("max", arguments.max(), type);
    if (min > max) {
      throw reversed(arguments);
    }
    return new WholeClamp(type, min, max);
  }

  static InvalidArgument reversed(ClampArguments arguments) {
    return new InvalidArgument(
        "",
        "no value lies between min " + arguments.min() + " and max " + arguments.max(),
        "give a min that is not above max");
  }

  private static long lower(String argument, Literal bound, ColumnType type) {
    if (bound == null) {
      return Long.MIN_VALUE;
    }
    return type.isTemporal()
        ? (Long) Literals.toValue(argument, bound, type)
        : stored(argument, bound, type, RoundingMode.CEILING);
  }

  private static long upper(String argument, Literal bound, ColumnType type) {
    if (bound == null) {
      return Long.MAX_VALUE;
    }
    return type.isTemporal()
        ? (Long) Literals.toValue(argument, bound, type)
        : stored(argument, bound, type, RoundingMode.FLOOR);
  }

  private static long stored(
      String argument, Literal bound, ColumnType type, RoundingMode inwards) {
    if (!bound.isNumber()) {
      throw new InvalidArgument(
          argument, bound + " is not a number", "write a number, without quotes");
    }
    BigDecimal unscaled = bound.decimal().movePointRight(type.scale());
    BigDecimal limit =
        type.kind() == ColumnType.Kind.INT
            ? GREATEST
            : BigDecimal.TEN.pow(type.precision()).subtract(BigDecimal.ONE);
    boolean lower = inwards == RoundingMode.CEILING;
    if (lower ? unscaled.compareTo(limit) > 0 : unscaled.compareTo(limit.negate()) < 0) {
      throw new InvalidArgument(
          argument, bound + " lies outside of " + type, "give a bound that the type can hold");
    }
    // compared before it is rounded, so that 1e999999999 and 1e-999999999 cost nothing
    if (unscaled.compareTo(LEAST) <= 0) {
      return Long.MIN_VALUE;
    }
    if (unscaled.compareTo(GREATEST) >= 0) {
      return Long.MAX_VALUE;
    }
    if (unscaled.abs().compareTo(BigDecimal.ONE) < 0) {
      return lower ? Math.max(0, unscaled.signum()) : Math.min(0, unscaled.signum());
    }
    return unscaled.setScale(0, inwards).longValueExact();
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    long[] values = ((LongColumn) column).values();
    long[] clamped = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      clamped[i] = Math.min(Math.max(values[i], min), max);
    }
    return new LongColumn(clamped, column.nulls());
  }

  @Override
  public Optional<LawChange> lawChange() {
    if (output.isTemporal()) {
      return Optional.of(new LawChange.Follows(Optional.empty()));
    }
    double unit = FastMath.pow(10.0, output.scale());
    return Optional.of(
        new LawChange.Clamped(
            min == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : min / unit,
            max == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : max / unit));
  }
}
