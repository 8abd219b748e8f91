package dev.datagen.api.column;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The declared type of a column and thereby how its values are stored.
 *
 * <table>
 * <caption>Storage</caption>
 * <tr><th>kind</th><th>column class</th><th>unit</th></tr>
 * <tr><td>INT</td><td>{@link LongColumn}</td><td>the integer</td></tr>
 * <tr><td>FLOAT</td><td>{@link DoubleColumn}</td><td>the double</td></tr>
 * <tr><td>STRING</td><td>{@link StringColumn}</td><td>UTF-8</td></tr>
 * <tr><td>BOOL</td><td>{@link BooleanColumn}</td><td></td></tr>
 * <tr><td>DATETIME</td><td>{@link LongColumn}</td><td>microseconds since 1970-01-01T00:00Z</td></tr>
 * <tr><td>DATE</td><td>{@link LongColumn}</td><td>days since 1970-01-01</td></tr>
 * <tr><td>DECIMAL</td><td>{@link LongColumn}</td><td>the value times 10^scale</td></tr>
 * </table>
 *
 * @param kind which of the seven types
 * @param precision digits of a DECIMAL, 1 to 18 (so that the unscaled value fits 64 bits), else 0
 * @param scale digits of a DECIMAL behind the point, 0 to precision, else 0
 */
public record ColumnType(Kind kind, int precision, int scale) {

  /** The seven types of the language. */
  public enum Kind {
    INT,
    FLOAT,
    STRING,
    BOOL,
    DATETIME,
    DATE,
    DECIMAL
  }

  public static final ColumnType INT = new ColumnType(Kind.INT, 0, 0);
  public static final ColumnType FLOAT = new ColumnType(Kind.FLOAT, 0, 0);
  public static final ColumnType STRING = new ColumnType(Kind.STRING, 0, 0);
  public static final ColumnType BOOL = new ColumnType(Kind.BOOL, 0, 0);
  public static final ColumnType DATETIME = new ColumnType(Kind.DATETIME, 0, 0);
  public static final ColumnType DATE = new ColumnType(Kind.DATE, 0, 0);

  /** Digits that always fit a 64-bit unscaled value. */
  public static final int MAX_PRECISION = 18;

  private static final Pattern DECIMAL_TEXT =
      Pattern.compile("decimal\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");

  public ColumnType {
    if (kind == Kind.DECIMAL) {
      if (precision < 1 || precision > MAX_PRECISION) {
        throw new IllegalArgumentException(
            "decimal precision must be 1 to " + MAX_PRECISION + ", not " + precision);
      }
      if (scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "decimal scale must be 0 to the precision (" + precision + "), not " + scale);
      }
    } else if (precision != 0 || scale != 0) {
      throw new IllegalArgumentException("only a decimal has precision and scale");
    }
  }

  /** The type {@code decimal(precision,scale)}. */
  public static ColumnType decimal(int precision, int scale) {
    return new ColumnType(Kind.DECIMAL, precision, scale);
  }

  /**
   * The type of a name as written in a schema: {@code int}, {@code float}, {@code string}, {@code
   * bool}, {@code datetime}, {@code date} or {@code decimal(p,s)}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static ColumnType parse(String text) {
    Matcher decimal = DECIMAL_TEXT.matcher(text);
    if (decimal.matches()) {
      return decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    return switch (text) {
      case "int" -> INT;
      case "float" -> FLOAT;
      case "string" -> STRING;
      case "bool" -> BOOL;
      case "datetime" -> DATETIME;
      case "date" -> DATE;
      default ->
          throw new IllegalArgumentException(
              "unknown type \""
                  + text
                  + "\"; types are int, float, string, bool, datetime, date, decimal(p,s)");
    };
  }

  /** Whether values of this type are numbers to calculate with (int, float, decimal). */
  public boolean isNumeric() {
    return kind == Kind.INT || kind == Kind.FLOAT || kind == Kind.DECIMAL;
  }

  /** Whether values of this type are points in time (datetime, date). */
  public boolean isTemporal() {
    return kind == Kind.DATETIME || kind == Kind.DATE;
  }

  /** The name as written in a schema. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.DECIMAL ? name + "(" + precision + "," + scale + ")" : name;
  }
}
