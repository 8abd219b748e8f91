package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceClock;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.pace.StartAt;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.RegistryUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Transactional runs in the order of event time, interrupted again and again. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "resume.",
    options = "tables.order.topic=resume.order")
class PacedResumeTest {

  private static final long WEEK = 7 * 86_400_000_000L;

  private static final PaceOptions PACED =
      new PaceOptions(
          Rates.NONE, Optional.of(Speed.MAX), Optional.empty(), Optional.empty(), false);

  /** A clock that stands still, weeks after that of the run before. */
  private record Standing(long epochMicros) implements PaceClock {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public void sleep(long nanos) {}
  }

  private static Datagen run(Map<String, String> options, long clock) {
    return Datagen.load(Path.of("src/test/resources/junit/orders.json"), Registry.ofClassPath())
        .validate(false)
        .clock(new Standing(clock))
        .pace(
            new PaceOptions(
                Rates.NONE,
                Optional.of(Speed.MAX),
                Optional.of(StartAt.NOW),
                Optional.empty(),
                false))
        .to("kafka", options);
  }

  private static Map<String, String> options(String servers, String registry, String prefix) {
    Map<String, String> options = new HashMap<>();
    options.put("bootstrap.servers", servers);
    options.put("registry.url", registry);
    options.put("partitions", "1");
    options.put("topic.prefix", prefix);
    options.put("tables.order.topic", prefix + "order");
    options.put("schema.check", "false");
    return options;
  }

  private static List<List<Object>> read(String servers, String topic) {
    List<List<Object>> records = new ArrayList<>();
    for (ConsumerRecord<Long, byte[]> record : TopicReader.read(servers, topic)) {
      // Behind the five bytes that name the registered schema, which belongs to the topic.
      byte[] value = record.value();
      String content =
          value == null ? "" : Arrays.toString(Arrays.copyOfRange(value, 5, value.length));
      records.add(List.of(record.key(), record.timestamp(), content));
    }
    return records;
  }

  @Test
  void whatIsCommittedIsWhatARunWithoutInterruptionsSends(
      @BootstrapServers String servers, @RegistryUrl String registry) {
    long now = 1_790_000_000_000_000L;
    run(options(servers, registry, "whole."), now).run();
    Map<String, String> options = options(servers, registry, "parts.");
    options.put("transactional", "true");
    options.put("transaction.rows", "60");
    int interruptions = 0;
    boolean complete = false;
    while (!complete) {
      // Started again weeks later: the times are those of the first start.
      Datagen part = run(options, now + interruptions * 3 * WEEK);
      int rows = 70 + 61 * interruptions;
      part.listener(
          new ProgressListener() {
            private long before = -1;

            @Override
            public void started(long totalRows) {}

            @Override
            public void progressed(String table, long rowsDone) {
              before = before < 0 ? rowsDone : before;
              if (rowsDone > before + rows) {
                part.cancel();
              }
            }
          });
      try {
        part.run();
        complete = true;
      } catch (ProblemException e) {
        assertThat(e.getMessage()).contains("cancelled");
        interruptions++;
      }
    }
    assertThat(interruptions).isGreaterThan(2);
    assertThat(read(servers, "parts.order"))
        .isEqualTo(read(servers, "whole.order"))
        .hasSizeGreaterThan(900);
    assertThat(read(servers, "parts.store")).isEqualTo(read(servers, "whole.store")).hasSize(5);
  }

  private static Map<String, String> transactional(String servers, String registry) {
    Map<String, String> options = options(servers, registry, "changed.");
    options.put("transactional", "true");
    options.put("transaction.rows", "60");
    return options;
  }

  /** Runs to the end; returns how many records of orders came, and how many the report tells. */
  private static List<Long> records(Datagen datagen, String servers) {
    long before = TopicReader.read(servers, "changed.order").size();
    long told =
        datagen.run().tables().stream()
            .filter(table -> table.name().equals("order"))
            .mapToLong(table -> table.outputs().get(0).rows())
            .sum();
    return List.of(TopicReader.read(servers, "changed.order").size() - before, told);
  }

  @Test
  void anotherCommandBeginsAtItsBeginningAndTheSameOneGoesOn(
      @BootstrapServers String servers, @RegistryUrl String registry) {
    long now = 1_790_000_000_000_000L;
    Datagen cut = run(transactional(servers, registry), now);
    cut.listener(
        new ProgressListener() {
          @Override
          public void started(long totalRows) {}

          @Override
          public void progressed(String table, long rowsDone) {
            if (rowsDone > 300) {
              cut.cancel();
            }
          }
        });
    assertThatThrownBy(cut::run).hasMessageContaining("cancelled");
    Map<String, String> plain = transactional(servers, registry);
    plain.put("headers", "true");
    for (Datagen other :
        List.of(
            run(transactional(servers, registry), now).seed(7),
            run(transactional(servers, registry), now).chunkRows(333),
            run(transactional(servers, registry), now).rows("store", 6),
            run(transactional(servers, registry), now).pace(PACED),
            run(plain, now))) {
      List<Long> records = records(other, servers);
      assertThat(records.get(0)).as("all of its records came").isEqualTo(records.get(1));
    }
    List<Long> rest = records(run(transactional(servers, registry), now), servers);
    assertThat(rest.get(0)).as("what was left").isPositive().isLessThan(rest.get(1));
  }
}
