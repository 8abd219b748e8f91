package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs that nobody here wrote, where they are installed. */
final class Commands {

  private Commands() {}

  static boolean exists(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Skips the test, and says so where everybody sees it, unless something is there. */
  static void need(boolean isThere, String what) {
    if (!isThere) {
      System.err.println("skipped, for it needs " + what);
    }
    assumeThat(isThere).as(what).isTrue();
  }

  /** The lines that a program prints; it must end well. */
  static List<String> run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + text);
    }
    return text.lines().toList();
  }
}
