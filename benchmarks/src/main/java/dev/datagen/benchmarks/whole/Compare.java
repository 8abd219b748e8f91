package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Rounds rounds =
        new Rounds(
            Map.of(
                Entrant.Java.OWN, own,
                Entrant.Java.NEWER, newer,
                Entrant.Java.NEWER_SOURCE, newer),
            Files.createTempDirectory("datagen-benchmark"));
    String load = Machine.load();
    String page =
        ResultPage.of(comparison, rounds.run(comparison, Integer.parseInt(args[2])), load);
    Path file = Path.of(args[1]).resolve(comparison.file() + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
    System.out.println(page);
  }
}
