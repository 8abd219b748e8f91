package dev.datagen.cli.create;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the schema is made from. */
public final class InputOptions {

  @Option(
      names = {"-d", "--description"},
      paramLabel = "TEXT",
      order = 1,
      description = "What the data are about, in plain English; - reads it from standard input.")
  String description;

  @Option(
      names = "--refine",
      paramLabel = "SCHEMA",
      order = 2,
      description = "Change this schema as the description says, instead of drafting a new one.")
  Path refine;

  /** Refuses what does not go together. */
  void check(CommandLine line) {
    if (description == null) {
      throw new ParameterException(
          line,
          refine == null
              ? "nothing to make a schema from; give --description"
              : "--refine needs a --description of what to change");
    }
    if (description.isBlank()) {
      throw new ParameterException(line, "the description is empty");
    }
  }
}
