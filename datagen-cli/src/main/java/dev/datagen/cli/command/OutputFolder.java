package dev.datagen.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a folder, and refuses what can only be meant as a compressed file. */
final class OutputFolder implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.matches("(?i).*\\.(gz|zst)")) {
      String extension = text.replaceFirst(".*?((\\.[^./\\\\]+)?\\.[^./\\\\]+)$", "$1");
      throw new TypeConversionException(
          "\""
              + text
              + "\" is to be a folder, with a file for each table; to compress the files, give"
              + " --sink-option extension="
              + extension);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("\"" + text + "\" is no path: " + e.getReason());
    }
  }
}
