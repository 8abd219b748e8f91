package dev.datagen.benchmarks.whole;

import java.util.List;

/**
 * Who takes part in a comparison.
 *
 * @param name as the table of results shows it
 * @param java which Java runs it
 * @param command the contender's name and its settings; before them options for Java, which begin
 *     with {@code -X}
 */
record Entrant(String name, Java java, List<String> command) {

  /** Which Java. */
  enum Java {
    /** The one that runs the benchmarks. */
    OWN,
    /** The newer one of {@code BENCHMARK_JAVA25}. */
    NEWER,
    /** The newer one, with the peer's source file in place of a contender. */
    NEWER_SOURCE
  }

  /** Whether Datagen runs, rather than a peer. */
  boolean isOurs() {
    return words().get(0).endsWith("-datagen");
  }

  List<String> jvmOptions() {
    return command.stream().filter(word -> word.startsWith("-X")).toList();
  }

  List<String> words() {
    return command.stream().filter(word -> !word.startsWith("-X")).toList();
  }

  static Entrant of(String name, String command) {
    return new Entrant(name, Java.OWN, List.of(command.split(" ")));
  }

  static Entrant of(String name, Java java, String command) {
    return new Entrant(name, java, List.of(command.split(" ")));
  }
}
