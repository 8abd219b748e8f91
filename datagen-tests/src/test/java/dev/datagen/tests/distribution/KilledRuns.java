package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command, started again and again in the distribution, and killed by whoever started it. */
final class KilledRuns {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();
  private static final long PATIENCE_MINUTES = 3;

  private final Shell shell;
  private final List<String> command;
  private Shell.Running latest;

  /**
   * @param folder where it runs
   * @param command what follows {@code datagen}
   */
  KilledRuns(Path folder, List<String> command) {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    // What lives for a second is not worth optimising.
    environment.put("DATAGEN_OPTS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    this.shell = new Shell(folder, environment);
    this.command = List.copyOf(command);
  }

  /** Starts it once more. */
  Process start(String... more) throws IOException {
    List<String> all = new java.util.ArrayList<>(command);
    all.addAll(List.of(more));
    latest = shell.start(COMMAND, all.toArray(String[]::new));
    return latest.process();
  }

  /** Kills what runs, as a power cut would. */
  void kill() throws Exception {
    requireRunning();
    latest.process().destroyForcibly().waitFor();
  }

  void requireRunning() throws IOException {
    assertThat(latest.process().isAlive()).as("it runs still: " + output()).isTrue();
  }

  /** Lets the last one come to its end, which must be a good one; returns what it printed. */
  String complete() throws Exception {
    assertThat(latest.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(latest.process().exitValue()).as(output()).isZero();
    return output();
  }

  private String output() throws IOException {
    return Files.readString(latest.out()) + Files.readString(latest.err());
  }
}
