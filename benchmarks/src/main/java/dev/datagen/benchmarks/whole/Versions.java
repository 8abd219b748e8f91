package dev.datagen.benchmarks.whole;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Versions of the peers, as the class path names them. */
final class Versions {

  private static final List<String> PEERS =
      List.of(
          "duckdb_jdbc",
          "datafaker",
          "parquet-avro",
          "parquet-hadoop",
          "snappy-java",
          "avro",
          "tpch");

  private Versions() {}

  /** A line of Markdown. */
  static String text() {
    String files =
        System.getProperty("java.class.path")
            + File.pathSeparator
            + System.getProperty("benchmark.tpch", "");
    String found =
        Arrays.stream(files.split(File.pathSeparator))
            .map(file -> new File(file).getName())
            .filter(Versions::isPeer)
            .map(name -> name.replace(".jar", ""))
            .sorted()
            .collect(Collectors.joining(", "));
    return "Versions: " + found + ".\n";
  }

  private static boolean isPeer(String name) {
    return PEERS.stream().anyMatch(peer -> name.matches(peer + "-[\\d.]+jar"));
  }
}
