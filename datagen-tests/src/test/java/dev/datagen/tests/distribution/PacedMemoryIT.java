package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of millions come in the order of event time out of a heap that could not hold their times
 * and where they stand (12 bytes each). More of them, for longer, on demand: {@code
 * -Ddatagen.paced.rows=200000000 -Ddatagen.paced.sent=50000000}.
 */
@DisabledOnOs(OS.WINDOWS)
class PacedMemoryIT {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();
  private static final long ROWS = Long.getLong("datagen.paced.rows", 8_000_000);
  private static final long SENT = Long.getLong("datagen.paced.sent", 60_000);
  private static final int CHILDREN = 1000;
  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "plant"},
       "timeframe": {"start": "2024-01-01", "end": "2024-12-31", "freq": "s"},
       "nodes": [
        {"id": "sensor", "kind": "entity", "pk": "sensor_id", "rows": %d, "columns": [
          {"name": "sensor_id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "reading", "kind": "fact", "pk": "reading_id", "parents": ["sensor"],
         "fanout": {"distribution": "constant", "lambda": %d}, "columns": [
          {"name": "reading_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {}}}]}]}
      """;

  @TempDir private Path folder;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(EmbeddedSettings.defaults().withoutRegistry());
  }

  @AfterAll
  static void stop() throws Exception {
    kafka.close();
  }

  private Shell.Running start(String limit, String prefix) throws Exception {
    Path schema =
        Files.writeString(
            folder.resolve("plant.json"), SCHEMA.formatted(ROWS / CHILDREN, CHILDREN));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("DATAGEN_OPTS", "-Xmx96m -Djava.io.tmpdir=" + temporary);
    List<String> command = new ArrayList<>(List.of("-c", limit + "exec \"$@\"", "sh"));
    command.addAll(List.of(COMMAND.toString(), "generate", schema.toString(), "--sink", "kafka"));
    command.addAll(List.of("--speed", "max", "--loop", "--threads", "2"));
    for (String option :
        List.of(
            "bootstrap.servers=" + kafka.bootstrapServers(),
            "topic.prefix=" + prefix,
            "value.format=json",
            "buffer.memory=8388608")) {
      command.addAll(List.of("--sink-option", option));
    }
    return new Shell(folder, environment).start(Path.of("/bin/sh"), command.toArray(String[]::new));
  }

  @Test
  void moreRowsThanTheHeapCouldHoldComeInTheOrderOfTheirTimes() throws Exception {
    Shell.Running run = start("", "much.");
    try (TopicLogs topics = new TopicLogs(kafka.bootstrapServers())) {
      topics.await(run.process(), "much.reading", SENT);
      Shell.interrupt(run.process());
      Shell.Result result = Shell.await(run);
      assertThat(result.code()).as(result.out() + result.err()).isZero();
      assertThat(folder.resolve("temporary")).as("nothing is left").isEmptyDirectory();
      List<ConsumerRecord<byte[], byte[]>> readings = topics.committed("much.reading");
      assertThat(readings.size()).isGreaterThan((int) Math.min(SENT, Integer.MAX_VALUE - 1));
      assertThat(readings.stream().mapToLong(ConsumerRecord::timestamp).toArray()).isSorted();
    }
  }

  @Test
  void noRoomForTheOrderIsToldAndNothingIsSent() throws Exception {
    Shell.Result result = Shell.await(start("ulimit -f 8192; ", "none."));
    assertThat(result.code()).as(result.out()).isEqualTo(1);
    assertThat(result.err())
        .contains("cannot write the temporary file that holds the order of events")
        .contains(folder.resolve("temporary").toString(), "-Djava.io.tmpdir=DIR in DATAGEN_OPTS")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("temporary")).as("nothing is left").isEmptyDirectory();
    try (TopicLogs topics = new TopicLogs(kafka.bootstrapServers())) {
      assertThat(topics.written("none.reading") + topics.written("none.sensor")).isZero();
    }
  }
}
