package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.run.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our records into a new topic of one partition, acknowledged by all replicas: {@code rows=3000000
 * bytes=59 broker=127.0.0.1:9092 registry=http://…}. Measured from the moment when the first row is
 * about to be made until the last record is acknowledged: connecting, making the topic and
 * registering the schema do not count.
 */
final class KafkaTopic implements Contender {

  /** The producer's settings, the same for all. */
  static final Map<String, String> PRODUCER =
      Map.of(
          "acks", "all",
          "enable.idempotence", "true",
          "batch.size", "131072",
          "linger.ms", "10",
          "compression.type", "lz4");

  private final Settings settings;
  private final Registry registry;
  private long started;
  private double seconds;

  private KafkaTopic(Settings settings, Registry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  static Contender of(Settings settings) throws IOException {
    Path plugins = Files.createTempDirectory("datagen-benchmark-plugins");
    String plugin = "datagen-sink-kafka"; // the others are on the class path
    Path home = Path.of(System.getProperty("benchmark.distribution"), "plugins", plugin);
    Files.createSymbolicLink(plugins.resolve(plugin), home);
    return new KafkaTopic(settings, Registry.load(List.of(plugins)));
  }

  @Override
  public long run() {
    Map<String, String> options = new HashMap<>(PRODUCER);
    options.put("bootstrap.servers", settings.text("broker"));
    options.put("registry.url", settings.text("registry"));
    options.put("partitions", "1");
    options.put("topic.prefix", "datagen-" + System.nanoTime() + "-");
    Datagen datagen = Schemas.load("fact", registry);
    RunReport report =
        datagen
            .rows("user", settings.number("rows") / 10)
            .chunks(ChunkSelection.parse("event=0..2000000000"))
            .threads(settings.threads())
            .validate(false)
            .listener(new Start())
            .to("kafka", options)
            .run();
    seconds = (System.nanoTime() - started) / 1e9;
    requireSize(report);
    return report.rows();
  }

  /** The peer's records have this size: it must be the mean of ours, key and value. */
  private void requireSize(RunReport report) {
    long bytes =
        report.tables().stream()
            .flatMap(table -> table.outputs().stream())
            .mapToLong(output -> output.bytes())
            .sum();
    long mean = Math.round((double) bytes / report.rows());
    if (mean != settings.number("bytes")) {
      throw new IllegalStateException(
          "records have " + mean + " bytes, not the " + settings.text("bytes") + " of the peer's");
    }
  }

  @Override
  public double seconds() {
    return seconds;
  }

  private final class Start implements ProgressListener {
    @Override
    public void started(long totalRows) {
      started = System.nanoTime();
    }

    @Override
    public void progressed(String table, long rowsDone) {}
  }
}
