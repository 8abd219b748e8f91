package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the data go. */
final class SinkOptions {

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      order = 10,
      defaultValue = "output",
      converter = OutputFolder.class,
      description = "Folder for the files; made if it does not exist. Default: ${DEFAULT-VALUE}.")
  private Path directory;

  @Option(
      names = "--sink",
      paramLabel = "NAME",
      order = 11,
      defaultValue = "parquet",
      description =
          "What to write: one of the sinks that \"datagen plugins\" lists. Default:"
              + " ${DEFAULT-VALUE}.")
  private String sink;

  @Option(
      names = "--sink-option",
      paramLabel = "KEY=VALUE",
      order = 12,
      description =
          "An option of the sink, such as compression=zstd. May be given several times; wins over"
              + " the environment (DATAGEN_PARQUET_COMPRESSION=zstd) and the schema's"
              + " \"sinks\".")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--rows-per-file",
      paramLabel = "N",
      order = 13,
      converter = PositiveNumber.class,
      description = "Start a new file after N rows; short for --sink-option rows_per_file=N.")
  private Integer rowsPerFile;

  Path directory() {
    return directory;
  }

  /** Name of the sink. */
  String id() {
    return sink;
  }

  /** Whether the command line gives an option. */
  boolean gives(String option) {
    return OptionVariables.gives(options, option);
  }

  /**
   * @param more options that are neither on the command line nor in the environment
   */
  void apply(Datagen datagen, Map<String, String> more) {
    Map<String, String> all = OptionVariables.ofSink(sink, options, System.getenv());
    all.putAll(more);
    if (rowsPerFile != null) {
      all.put("rows_per_file", rowsPerFile.toString());
    }
    datagen.to(sink, all).directory(directory);
  }
}
