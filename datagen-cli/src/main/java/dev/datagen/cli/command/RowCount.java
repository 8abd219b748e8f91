package dev.datagen.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many rows to make.
 *
 * @param table of which table; empty for every table with rows of its own
 * @param rows how many
 */
record RowCount(String table, long rows) {

  /** Reads {@code 5000} or {@code user=5000}; underscores may group the digits. */
  static final class Converter implements ITypeConverter<RowCount> {

    @Override
    public RowCount convert(String text) {
      int equals = text.lastIndexOf('=');
      String table = equals < 0 ? "" : text.substring(0, equals).strip();
      String digits = text.substring(equals + 1).strip().replace("_", "");
      if (equals == 0 || digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new TypeConversionException(
            "\"" + text + "\" is no number of rows; write 5000, or user=5000");
      }
      try {
        return new RowCount(table, Long.parseLong(digits));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("\"" + text + "\" is too large a number of rows");
      }
    }
  }
}
