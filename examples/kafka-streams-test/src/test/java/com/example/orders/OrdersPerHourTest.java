package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.junit.Datagen;
import dev.datagen.testkit.junit.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One order in ten is late, by ten minutes to two hours, as the schema says. */
@Datagen(schema = "classpath:orders.json", seed = 42, options = "partitions=1")
class OrdersPerHourTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The columns of the table "order" that matter here. */
  record Expected(long storeId, Instant orderedAt) {
    String hour() {
      return storeId + "@" + orderedAt.truncatedTo(ChronoUnit.HOURS).toEpochMilli();
    }
  }

  @TempDir Path state;

  @Test
  void lateOrdersCountInTheHourInWhichTheyWereMade(Topics topics) throws Exception {
    Map<String, Long> expected =
        topics.table("order").as(Expected.class).stream()
            .collect(Collectors.groupingBy(Expected::hour, Collectors.counting()));
    assertThat(topics.injected()).as("late orders").hasSizeGreaterThan(100);

    Map<String, Long> counted = count(topics, "patient", Duration.ofHours(3), expected);

    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void withoutGraceLateOrdersOfHoursThatAreOverAreLost(Topics topics) throws Exception {
    Map<String, Long> counted = count(topics, "strict", Duration.ZERO, Map.of());

    long orders = topics.table("order").size();
    long late = topics.injected().size();
    long sum = counted.values().stream().mapToLong(Long::longValue).sum();
    assertThat(sum).isBetween(orders - late, orders - late / 2);
  }

  /** Runs the application until it counted what is expected, or all that is there. */
  private Map<String, Long> count(
      Topics topics, String name, Duration grace, Map<String, Long> expected) throws Exception {
    String counts = name + "-orders-per-hour";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(counts, 1, (short) 1))).all().get();
    }
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, topics.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (KafkaStreams streams =
        new KafkaStreams(
            OrdersPerHour.topology(topics.topic("order"), counts, grace), settings)) {
      streams.start();
      return read(topics.bootstrapServers(), counts, expected);
    }
  }

  /** The last count of each hour, once they are what is expected or nothing comes any more. */
  private static Map<String, Long> read(
      String bootstrapServers, String counts, Map<String, Long> expected) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "group.id", counts + "-reader",
            "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, Long> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new LongDeserializer())) {
      consumer.subscribe(List.of(counts));
      Map<String, Long> counted = new HashMap<>();
      Instant end = Instant.now().plus(PATIENCE);
      Duration quiet = Duration.ofSeconds(3);
      Instant last = Instant.now();
      while (Instant.now().isBefore(end)
          && (expected.isEmpty() || !counted.equals(expected))
          && (counted.isEmpty() || Instant.now().isBefore(last.plus(quiet)))) {
        var records = consumer.poll(Duration.ofMillis(100));
        records.forEach(record -> counted.put(record.key(), record.value()));
        if (!records.isEmpty()) {
          last = Instant.now();
        }
      }
      return counted;
    }
  }
}
