package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Machine;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one comparison and writes its page: {@code Compare NAME FOLDER ROUNDS}. */
public final class Compare {

  private Compare() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Comparison comparison = Comparisons.all().get(args[0]);
    if (comparison == null) {
      System.err.println(
          "error: unknown comparison " + args[0] + "; there are " + Comparisons.all().keySet());
      System.exit(2);
    }
    String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String newer = System.getProperty("benchmark.java25", own);
    Map<Entrant.Java, String> javas =
        Map.of(
            Entrant.Java.OWN, own,
            Entrant.Java.NEWER, newer,
            Entrant.Java.NEWER_SOURCE, newer);
    String load = Machine.load();
    Map<String, List<Sample>> samples = run(comparison, javas, Integer.parseInt(args[2]));
    String page = ResultPage.of(comparison, samples, load);
    Path file = Path.of(args[1]).resolve(comparison.file() + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
    System.out.println(page);
  }

  private static Map<String, List<Sample>> run(
      Comparison comparison, Map<Entrant.Java, String> javas, int rounds)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("datagen-benchmark");
    if (!comparison.needsBroker()) {
      return new Rounds(javas, folder, Map.of()).run(comparison, rounds);
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults())) {
      Map<String, String> places =
          Map.of("broker", kafka.bootstrapServers(), "registry", kafka.registryUrl());
      return new Rounds(javas, folder, places).run(comparison, rounds);
    }
  }
}
