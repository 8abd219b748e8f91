package dev.datagen.benchmarks.whole;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.benchmarks.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code kafka-producer-perf-test} in a process of its own, with the same Java options: {@code
 * rows=3000000 bytes=59 warm=3000000 broker=…}. It sends {@code warm} records first, which it
 * leaves out of what it measures, and takes payloads of exactly {@code bytes} bytes at random from
 * a file of rows of the same table as text: they compress about as ours, and cost it nothing to
 * make.
 */
final class ProducerPerformance implements Contender {

  private static final int PAYLOADS = 10_000;
  private static final Pattern SENT =
      Pattern.compile("(\\d+) steady state records sent, ([\\d.]+) records/sec");

  private final Settings settings;
  private double seconds;

  ProducerPerformance(Settings settings) {
    this.settings = settings;
  }

  @Override
  public long run() throws Exception {
    Path payloads = Files.createTempFile("datagen-benchmark", ".txt");
    try {
      Files.write(payloads, payloads(), StandardCharsets.US_ASCII);
      return run(payloads);
    } finally {
      Files.delete(payloads);
    }
  }

  private long run(Path payloads) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("benchmark.kafka"),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                "perf-" + System.nanoTime(),
                "--num-records",
                Long.toString(settings.number("rows") + settings.number("warm")),
                "--warmup-records",
                settings.text("warm"),
                "--payload-file",
                payloads.toString(),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + settings.text("broker")));
    KafkaTopic.PRODUCER.forEach((name, value) -> command.add(name + "=" + value));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher sent = SENT.matcher(output);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 || !sent.find()) {
      throw new IllegalStateException("kafka-producer-perf-test failed:\n" + output);
    }
    long rows = Long.parseLong(sent.group(1));
    seconds = rows / Double.parseDouble(sent.group(2));
    return rows;
  }

  @Override
  public double seconds() {
    return seconds;
  }

  @Override
  public boolean isInThisProcess() {
    return false;
  }

  private List<String> payloads() {
    int bytes = Math.toIntExact(settings.number("bytes"));
    List<String> lines = new ArrayList<>(PAYLOADS);
    for (Chunk chunk : Schemas.load("fact").sample(PAYLOADS).tables()) {
      for (int row = 0; row < chunk.size() && chunk.table().name().equals("event"); row++) {
        StringBuilder line = new StringBuilder();
        while (line.length() < bytes) {
          for (Column column : chunk.columns()) {
            line.append(column.value(row)).append(',');
          }
        }
        lines.add(line.substring(0, bytes).replaceAll("[^ -~]", "?"));
      }
    }
    return lines;
  }
}
