package dev.datagen.sink.text.value;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.time.LocalDate;

/** Numbers and times as text, without quotes. */
public final class Plain {

  private static final long DAY = 86_400_000_000L;
  private static final long SECOND = 1_000_000L;

  private Plain() {}

  /**
   * The shortest decimal that reads back as the double (Jackson's own writer, because {@code
   * Double.toString} changed with Java 19).
   */
  public static void real(double value, Bytes out) {
    out.ascii(NumberOutput.toString(value, true));
  }

  /** An unscaled value with its point. */
  public static void decimal(long unscaled, int scale, Bytes out) {
    if (scale == 0) {
      out.number(unscaled);
      return;
    }
    if (unscaled < 0) {
      out.ascii('-');
    }
    String digits = Long.toString(Math.abs(unscaled));
    int whole = digits.length() - scale;
    if (whole <= 0) {
      out.ascii("0.");
      out.padded(Math.abs(unscaled), scale);
    } else {
      out.ascii(digits.substring(0, whole));
      out.ascii('.');
      out.ascii(digits.substring(whole));
    }
  }

  /** A date as {@code 2024-01-31}. */
  public static void date(long days, Bytes out) {
    LocalDate date = LocalDate.ofEpochDay(days);
    int year = date.getYear();
    if (year < 0 || year > 9999) {
      out.ascii(date.toString());
      return;
    }
    out.padded(year, 4);
    out.ascii('-');
    out.padded(date.getMonthValue(), 2);
    out.ascii('-');
    out.padded(date.getDayOfMonth(), 2);
  }

  /**
   * An instant in UTC; digits behind the second only where there are any.
   *
   * @param separator stands between date and time
   */
  public static void instant(long micros, char separator, Bytes out) {
    date(Math.floorDiv(micros, DAY), out);
    long rest = Math.floorMod(micros, DAY);
    long seconds = rest / SECOND;
    out.ascii(separator);
    out.padded(seconds / 3600, 2);
    out.ascii(':');
    out.padded(seconds / 60 % 60, 2);
    out.ascii(':');
    out.padded(seconds % 60, 2);
    if (rest % SECOND != 0) {
      out.ascii('.');
      out.padded(rest % SECOND, 6);
    }
  }
}
