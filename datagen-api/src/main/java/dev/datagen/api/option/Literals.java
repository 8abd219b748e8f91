package dev.datagen.api.option;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Literals of a schema as values of a column type. Conversion is strict: a literal that the type
 * cannot hold exactly is refused, nothing is rounded or parsed from text but times.
 *
 * <table>
 * <caption>Accepted literals</caption>
 * <tr><th>type</th><th>literal</th></tr>
 * <tr><td>int</td><td>an integer of 64 bits; {@code 2.0} counts as one</td></tr>
 * <tr><td>float</td><td>a number, the nearest double is taken</td></tr>
 * <tr><td>decimal(p,s)</td><td>a number of at most s digits behind the point and p - s before</td></tr>
 * <tr><td>string</td><td>a string</td></tr>
 * <tr><td>bool</td><td>true or false</td></tr>
 * <tr><td>datetime, date</td><td>an ISO-8601 string, see {@link IsoTime}</td></tr>
 * </table>
 */
public final class Literals {

  private Literals() {}

  /**
   * The literals as a column without nulls; value {@code i} is the {@code i}-th literal. Strings
   * become a {@link DictionaryColumn} whose code {@code i} is the {@code i}-th literal.
   *
   * @param argument name of the argument that holds the list, for errors at {@code argument[i]}
   * @throws InvalidArgument if a literal is no value of the type
   */
  public static Column toColumn(String argument, List<Literal> literals, ColumnType type) {
    int size = literals.size();
    return switch (type.kind()) {
      case INT, DATETIME, DATE, DECIMAL -> {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Long) toValue(element(argument, i), literals.get(i), type);
        }
        yield LongColumn.of(values);
      }
      case FLOAT -> {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Double) toValue(element(argument, i), literals.get(i), type);
        }
        yield DoubleColumn.of(values);
      }
      case BOOL -> {
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
          values[i] = (Boolean) toValue(element(argument, i), literals.get(i), type);
        }
        yield BooleanColumn.of(values);
      }
      case STRING -> {
        String[] values = new String[size];
        for (int i = 0; i < size; i++) {
          values[i] = (String) toValue(element(argument, i), literals.get(i), type);
        }
        yield new DictionaryColumn(
            IntStream.range(0, size).toArray(), Dictionary.of(List.of(values)), Nulls.NONE);
      }
    };
  }

  /**
   * One literal as the boxed value that {@link Column#value} gives for the type: a {@code Long}
   * (int, datetime, date, decimal), {@code Double}, {@code Boolean} or {@code String}.
   *
   * @param argument name of the argument, for the error
   * @throws InvalidArgument if the literal is no value of the type
   */
  public static Object toValue(String argument, Literal literal, ColumnType type) {
    Object value = literal.value();
    return switch (type.kind()) {
      case INT -> integer(argument, number(argument, literal, type));
      case FLOAT -> real(argument, number(argument, literal, type));
      case DECIMAL -> unscaled(argument, number(argument, literal, type), type);
      case BOOL -> {
        if (value instanceof Boolean) {
          yield value;
        }
        throw wrongType(argument, literal, type, "write true or false");
      }
      case STRING -> {
        if (value instanceof String) {
          yield value;
        }
        throw wrongType(argument, literal, type, "write it in quotes: \"" + literal.text() + "\"");
      }
      case DATETIME -> {
        if (value instanceof String text) {
          yield time(argument, () -> IsoTime.instant(text));
        }
        throw wrongType(argument, literal, type, IsoTime.INSTANT_HINT);
      }
      case DATE -> {
        if (value instanceof String text) {
          yield time(argument, () -> IsoTime.date(text));
        }
        throw wrongType(argument, literal, type, IsoTime.DATE_HINT);
      }
    };
  }

  /** Microseconds since 1970-01-01T00:00Z, see {@link IsoTime#instant}. */
  public static long instant(String text) {
    return IsoTime.instant(text);
  }

  /** Days since 1970-01-01, see {@link IsoTime#date}. */
  public static long date(String text) {
    return IsoTime.date(text);
  }

  private static BigDecimal number(String argument, Literal literal, ColumnType type) {
    if (literal.isNumber()) {
      return literal.decimal();
    }
    throw wrongType(argument, literal, type, "write a number, without quotes");
  }

  private static long integer(String argument, BigDecimal number) {
    if (!hasAtMostFractionDigits(number, 0)) {
      throw new InvalidArgument(
          argument, shown(number) + " is not an integer", "round it, or make the column a float");
    }
    if (!fits(number, 0, 19) || number.toBigIntegerExact().bitLength() > 63) {
      throw new InvalidArgument(
          argument,
          shown(number) + " does not fit 64 bits",
          "integers are " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }
    return number.longValueExact();
  }

  private static double real(String argument, BigDecimal number) {
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      throw new InvalidArgument(
          argument, shown(number) + " is too large for a float", "the limit is about 1.8e308");
    }
    return value;
  }

  private static long unscaled(String argument, BigDecimal number, ColumnType type) {
    if (!hasAtMostFractionDigits(number, type.scale())) {
      throw new InvalidArgument(
          argument,
          shown(number) + " has more than " + type.scale() + " digits behind the point",
          "round it, or declare the column with a larger scale than " + type);
    }
    if (!fits(number, type.scale(), type.precision())) {
      throw new InvalidArgument(
          argument,
          shown(number) + " does not fit " + type,
          "declare the column with a larger precision");
    }
    return number.setScale(type.scale()).unscaledValue().longValueExact();
  }

  /** Compares exponents only, so that {@code 1e999999999} costs nothing. */
  private static boolean hasAtMostFractionDigits(BigDecimal number, int digits) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= digits;
  }

  private static boolean fits(BigDecimal number, int scale, int precision) {
    return number.signum() == 0
        || (long) number.precision() - number.scale() <= (long) precision - scale;
  }

  private static String shown(BigDecimal number) {
    String text = number.toString();
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  private static long time(String argument, LongSupplier parse) {
    try {
      return parse.getAsLong();
    } catch (InvalidArgument e) {
      throw new InvalidArgument(argument, e.getMessage(), e.hint());
    }
  }

  private static InvalidArgument wrongType(
      String argument, Literal literal, ColumnType type, String hint) {
    String given =
        literal.value() instanceof String ? "text" : literal.isNumber() ? "a number" : "a boolean";
    String text = literal.toString();
    String shown = text.length() <= 60 ? text : text.substring(0, 57) + "...";
    return new InvalidArgument(
        argument, shown + " is " + given + ", not a value of type " + type, hint);
  }

  private static String element(String argument, int index) {
    return argument + "[" + index + "]";
  }
}
