package dev.datagen.llm.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.IsoTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the narrowest type that holds all texts of a column. */
final class CsvTypes {

  private static final Set<String> NO_VALUE =
      Set.of("NA", "N/A", "NULL", "null", "None", "nan", "NaN");
  private static final Set<String> TRUE = Set.of("true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("false", "FALSE", "False");
  private static final Pattern INT = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,12})\\.[0-9]{1,4}");
  private static final Pattern FLOAT =
      Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATETIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:\\d{2})?");

  private final EnumSet<ColumnType.Kind> possible = EnumSet.allOf(ColumnType.Kind.class);
  private boolean any;
  private int digits = 1;
  private int scale;

  /** Rules out the types that do not hold a text. */
  void consider(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.equals("\\N") || NO_VALUE.contains(value)) {
      return;
    }
    any = true;
    possible.removeIf(kind -> !holds(kind, value));
  }

  private boolean holds(ColumnType.Kind kind, String value) {
    return switch (kind) {
      case STRING -> true;
      case BOOL -> TRUE.contains(value) || FALSE.contains(value);
      case INT -> INT.matcher(value).matches();
      case FLOAT -> FLOAT.matcher(value).matches() && !isCode(value);
      case DECIMAL -> isDecimal(value);
      case DATE -> DATE.matcher(value).matches() && isReadable(() -> day(value));
      case DATETIME -> DATETIME.matcher(value).matches() && isReadable(() -> instant(value));
    };
  }

  /** Whether it is written like 007, which is a code, not a number. */
  private static boolean isCode(String value) {
    return value.length() > 1 && value.charAt(0) == '0' && Character.isDigit(value.charAt(1));
  }

  private boolean isDecimal(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      return INT.matcher(value).matches() && value.length() <= 13;
    }
    int point = value.indexOf('.');
    digits = Math.max(digits, point);
    scale = Math.max(scale, value.length() - point - 1);
    return true;
  }

  private static boolean isReadable(Runnable read) {
    try {
      read.run();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The narrowest type left; string where there was no value at all. */
  ColumnType narrowest() {
    if (!any) {
      return ColumnType.STRING;
    }
    for (ColumnType.Kind kind : PREFERRED) {
      if (possible.contains(kind)) {
        return switch (kind) {
          case BOOL -> ColumnType.BOOL;
          case INT -> ColumnType.INT;
          case DECIMAL -> ColumnType.decimal(Math.min(18, digits + 3 + scale), scale);
          case FLOAT -> ColumnType.FLOAT;
          case DATE -> ColumnType.DATE;
          case DATETIME -> ColumnType.DATETIME;
          case STRING -> ColumnType.STRING;
        };
      }
    }
    return ColumnType.STRING;
  }

  private static final java.util.List<ColumnType.Kind> PREFERRED =
      java.util.List.of(
          ColumnType.Kind.BOOL,
          ColumnType.Kind.INT,
          ColumnType.Kind.DECIMAL,
          ColumnType.Kind.FLOAT,
          ColumnType.Kind.DATE,
          ColumnType.Kind.DATETIME);

  /** Whether a text stands for no value in a column of that type. */
  static boolean isNull(String text, ColumnType type) {
    String value = text.strip();
    return value.isEmpty()
        || value.equals("\\N")
        || !type.equals(ColumnType.STRING) && NO_VALUE.contains(value);
  }

  static boolean truth(String text) {
    return TRUE.contains(text.strip());
  }

  static long day(String text) {
    return IsoTime.date(text);
  }

  static long instant(String text) {
    return IsoTime.instant(text.replace(' ', 'T'));
  }
}
