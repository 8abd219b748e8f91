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
  private final Map<String, String> places;

  /**
   * @param javas the program for each kind of Java
   * @param directory for files of the runs, emptied after each; {@code {dir}} in commands
   * @param places what else stands in braces in commands
   */
  Rounds(Map<Entrant.Java, String> javas, Path directory, Map<String, String> places) {
    this.javas = javas;
    this.directory = directory;
    this.places = places;
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
    command.addAll(entrant.jvmOptions());
    if (entrant.isOurs() && entrant.jvmOptions().isEmpty()) {
      command.addAll(StartScript.heap());
    }
    if (entrant.java() == Entrant.Java.NEWER_SOURCE) {
      command.addAll(
          List.of(
              "-cp", System.getProperty("benchmark.tpch"), System.getProperty("benchmark.peer")));
    } else {
      for (String name :
          List.of("benchmark.distribution", "benchmark.examples", "benchmark.kafka")) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    }
    for (String word : entrant.words()) {
      String filled = word.replace("{dir}", directory.toString());
      for (Map.Entry<String, String> place : places.entrySet()) {
        filled = filled.replace("{" + place.getKey() + "}", place.getValue());
      }
      command.add(filled);
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
