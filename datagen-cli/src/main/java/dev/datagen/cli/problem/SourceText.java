package dev.datagen.cli.problem;

import dev.datagen.api.problem.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lines of a schema file, for messages that show them. */
final class SourceText {

  private static final long MAX_BYTES = 64L << 20;

  private final Path file;
  private final List<String> lines;

  private SourceText(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The text of that file; without one, or where it cannot be read, there are no excerpts. */
  static SourceText of(Path file) {
    if (file == null) {
      return new SourceText(null, List.of());
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return new SourceText(file, List.of());
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return new SourceText(file, text.lines().toList());
    } catch (IOException e) {
      // The problem itself is told all the same; often it is that the file cannot be read.
      return new SourceText(file, List.of());
    }
  }

  /** The line of that position, if it lies in this text. */
  Optional<Excerpt> excerpt(Position position) {
    if (!isThis(position.source()) || position.line() < 1 || position.line() > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(position.line() - 1);
    return Optional.of(Excerpt.of(position.line(), line, position.column()));
  }

  private boolean isThis(String source) {
    return file != null
        && (source.equals(file.toString()) || source.equals(file.getFileName().toString()));
  }
}
