package dev.datagen.benchmarks.whole;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process of one contender: {@code Worker NAME warmups=2 rows=…}. Runs it to warm up, then once
 * measured, and prints a line that {@link Sample#parse} reads.
 */
public final class Worker {

  private Worker() {}

  /** Runs one contender. */
  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    Settings settings = Settings.parse(words.subList(1, words.size()));
    System.out.println(measure(args[0], settings));
  }

  static Sample measure(String name, Settings settings) throws Exception {
    try (Contender contender = Contenders.open(name, settings)) {
      for (int i = settings.count("warmups", 1); i > 0; i--) {
        contender.run();
      }
      if (settings.values().containsKey("dir")) {
        empty(settings.directory());
      }
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      long rows = 0;
      double own = 0;
      for (int i = settings.count("repeats", 1); i > 0; i--) {
        rows += contender.run();
        own += contender.seconds();
      }
      double seconds = own >= 0 ? own : (System.nanoTime() - start) / 1e9;
      if (!contender.isInThisProcess()) {
        return new Sample(rows, seconds, 0, 0);
      }
      double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
      return new Sample(rows, seconds, cpuSeconds, peakKilobytes());
    }
  }

  /** Removing the files of the run before is no part of the work. */
  private static void empty(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long peakKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
