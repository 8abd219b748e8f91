package dev.datagen.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the data to be validated lie. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      order = 10,
      description =
          "Folder of the data, or one file. May be given several times: all of them together, such"
              + " as shards, are validated as one dataset.")
  private List<String> locations = new ArrayList<>();

  @Option(
      names = "--from-kafka",
      paramLabel = "HOST:PORT[,…]",
      order = 11,
      description = "Validate topics of this Kafka cluster; short for --source kafka --data …")
  private String brokers;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      order = 12,
      description =
          "What the data lie in: one of the sources that \"datagen plugins\" lists. Default:"
              + " parquet.")
  private String source;

  @Option(
      names = "--source-option",
      paramLabel = "KEY=VALUE",
      order = 13,
      description = "An option of the source. May be given several times.")
  private Map<String, String> options = new LinkedHashMap<>();

  /** Whether any data were named. */
  boolean isGiven() {
    return !locations.isEmpty() || brokers != null;
  }

  /** Whether folders and a cluster, or another source, were both named. */
  boolean isAmbiguous() {
    return brokers != null && (!locations.isEmpty() || source != null && !source.equals("kafka"));
  }

  String source() {
    return brokers != null ? "kafka" : source == null ? "parquet" : source;
  }

  List<String> locations() {
    return brokers != null ? List.of(brokers.split(",")) : List.copyOf(locations);
  }

  Map<String, String> options() {
    return OptionVariables.ofSource(source(), options, System.getenv());
  }
}
