package dev.datagen.cli.command;

import dev.datagen.core.run.ChunkSelection;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --chunks}. */
final class ChunksConverter implements ITypeConverter<ChunkSelection> {

  @Override
  public ChunkSelection convert(String text) {
    try {
      return ChunkSelection.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
