package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.ChunkSelection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records into a topic of a broker on the same machine, acknowledged by all replicas: {@code
 * rows=3000000 broker=127.0.0.1:9092 registry=http://…}.
 */
final class KafkaTopic {

  /** The producer's settings, the same for all. */
  private static final Map<String, String> PRODUCER =
      Map.of(
          "acks", "all",
          "batch.size", "131072",
          "linger.ms", "10",
          "compression.type", "lz4");

  private static final Pattern SENT =
      Pattern.compile("(\\d+) steady state records sent, ([\\d.]+) records/sec");

  private KafkaTopic() {}

  static Contender datagen(Settings settings) throws IOException {
    Path plugins = Files.createTempDirectory("datagen-benchmark-plugins");
    String plugin = "datagen-sink-kafka"; // the others are on the class path
    Path home = Path.of(System.getProperty("benchmark.distribution"), "plugins", plugin);
    Files.createSymbolicLink(plugins.resolve(plugin), home);
    Registry registry = Registry.load(List.of(plugins));
    Map<String, String> options = new HashMap<>(PRODUCER);
    options.put("bootstrap.servers", settings.text("broker"));
    options.put("registry.url", settings.text("registry"));
    return () -> {
      options.put("topic.prefix", "datagen-" + System.nanoTime() + "-");
      Datagen datagen = Schemas.load("fact", registry);
      return datagen
          .rows("user", settings.number("rows") / 10)
          .chunks(ChunkSelection.parse("event=0..2000000000"))
          .threads(settings.threads())
          .validate(false)
          .to("kafka", options)
          .run()
          .rows();
    };
  }

  /**
   * {@code kafka-producer-perf-test} in a process of its own: {@code bytes=…} a record. Sends as
   * many records again before, to warm up, and says itself how long the others took.
   */
  static Contender perfTest(Settings settings) {
    return new Contender() {
      private double seconds;

      @Override
      public long run() throws Exception {
        Matcher sent = perfTested(settings);
        long rows = Long.parseLong(sent.group(1));
        seconds = rows / Double.parseDouble(sent.group(2));
        return rows;
      }

      @Override
      public OptionalDouble ownSeconds() {
        return OptionalDouble.of(seconds);
      }
    };
  }

  private static Matcher perfTested(Settings settings) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("benchmark.kafka"),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                "perf-" + System.nanoTime(),
                "--num-records",
                Long.toString(2 * settings.number("rows")),
                "--warmup-records",
                settings.text("rows"),
                "--record-size",
                settings.text("bytes"),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + settings.text("broker")));
    PRODUCER.forEach((name, value) -> command.add(name + "=" + value));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher sent = SENT.matcher(output);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 || !sent.find()) {
      throw new IllegalStateException("kafka-producer-perf-test failed:\n" + output);
    }
    return sent;
  }
}
