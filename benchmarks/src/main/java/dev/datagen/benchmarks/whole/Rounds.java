package dev.datagen.benchmarks.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the entrants of a comparison in turns, each in a process of its own. */
final class Rounds {

  private final Map<Entrant.Java, String> javas;
  private final Path directory;

  /**
   * @param javas the program for each kind of Java
   * @param directory for files of the runs, emptied after each
   */
  Rounds(Map<Entrant.Java, String> javas, Path directory) {
    this.javas = javas;
    this.directory = directory;
  }

  /** The samples of each entrant, one a round. */
  Map<String, List<Sample>> run(Comparison comparison, int rounds)
      throws IOException, InterruptedException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Entrant entrant : comparison.entrants()) {
        Sample sample = run(entrant);
        samples.computeIfAbsent(entrant.name(), name -> new ArrayList<>()).add(sample);
        System.out.printf(
            "%s, round %d, %s: %,.0f %s/s%n",
            comparison.file(), round, entrant.name(), sample.rowsPerSecond(), comparison.unit());
      }
    }
    return samples;
  }

  private Sample run(Entrant entrant) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(javas.get(entrant.java())));
    command.addAll(List.of("-XX:+UseParallelGC", "-XX:-UsePerfData"));
    if (entrant.java() == Entrant.Java.NEWER_SOURCE) {
      command.addAll(
          List.of(
              "-cp", System.getProperty("benchmark.tpch"), System.getProperty("benchmark.peer")));
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    }
    for (String word : entrant.command()) {
      command.add(word.replace("{dir}", directory.toString()));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    clear();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
    return Sample.parse(output);
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(Rounds::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
