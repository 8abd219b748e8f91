package dev.datagen.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at least one. */
final class PositiveNumber implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unusable(text);
    }
    throw unusable(text);
  }

  private static TypeConversionException unusable(String text) {
    return new TypeConversionException(
        "\"" + text + "\" is not a whole number from 1 to " + Integer.MAX_VALUE);
  }
}
