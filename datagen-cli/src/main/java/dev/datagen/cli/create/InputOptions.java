package dev.datagen.cli.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

  @Option(
      names = "--from-sql",
      paramLabel = "FILE",
      order = 3,
      description =
          "Take the tables of a script of CREATE TABLE statements (PostgreSQL, MySQL, SQL Server,"
              + " Oracle, SQLite).")
  Path sql;

  @Option(
      names = "--from-avro",
      paramLabel = "PATH",
      order = 4,
      description =
          "Take the records of an Avro schema (.avsc), or of a folder of them. May be given several"
              + " times: schemas may name each other's types, and that of a topic's keys says what"
              + " tells its rows apart.")
  List<Path> avro;

  @Option(
      names = "--from-json-schema",
      paramLabel = "FILE",
      order = 5,
      description = "Take the objects of a JSON Schema (draft 7 or 2020-12).")
  Path jsonSchema;

  @Option(
      names = "--from-data",
      paramLabel = "PATH",
      order = 6,
      description =
          "Profile existing data, a CSV or Parquet file or a folder of them: types, null rates,"
              + " shares, distributions, daily and weekly patterns, keys.")
  Path data;

  @Option(
      names = "--min-count",
      paramLabel = "K",
      order = 7,
      defaultValue = "20",
      description =
          "With --from-data: write a value into the schema only if at least K rows hold it, and as"
              + " a category only. Default: ${DEFAULT-VALUE}.")
  int minCount = 20;

  /** Whether a schema is made from a definition or from data, without a description. */
  boolean isConverted() {
    return inputs() > 0;
  }

  private long inputs() {
    return Stream.of(sql, avro, jsonSchema, data).filter(Objects::nonNull).count();
  }

  /** Refuses what does not go together. */
  void check(CommandLine line) {
    long inputs = inputs();
    if (inputs > 1) {
      throw new ParameterException(line, "give one of the --from- options only");
    }
    if (inputs == 1 && (description != null || refine != null)) {
      throw new ParameterException(
          line,
          "the --from- options take no --description; make the schema first, then change it with"
              + " --refine");
    }
    if (inputs == 0 && description == null) {
      throw new ParameterException(
          line,
          refine == null
              ? "nothing to make a schema from; give --description or one of the --from- options"
              : "--refine needs a --description of what to change");
    }
    if (description != null && description.isBlank()) {
      throw new ParameterException(line, "the description is empty");
    }
    if (minCount < 2) {
      throw new ParameterException(
          line, "--min-count must be 2 or more, or single rows would show");
    }
  }
}
