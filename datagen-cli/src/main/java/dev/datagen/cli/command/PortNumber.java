package dev.datagen.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, or 0 for any free one. */
final class PortNumber implements ITypeConverter<Integer> {

  private static final int LAST = 65_535;

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (0 <= number && number <= LAST) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unusable(text);
    }
    throw unusable(text);
  }

  private static TypeConversionException unusable(String text) {
    return new TypeConversionException("\"" + text + "\" is not a port from 0 to " + LAST);
  }
}
