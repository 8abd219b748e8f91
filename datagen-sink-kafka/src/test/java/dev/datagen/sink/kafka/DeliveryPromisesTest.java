package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.sink.kafka.client.ClientSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** What is sent unless told otherwise, and that what is told arrives. */
class DeliveryPromisesTest {

  private static final TableSchema ORDERS = Orders.table("orders", 400, List.of());
  private static final int ATTRIBUTES = 22;
  private static final int CODEC = 7;

  private static ClientSettings settings(Map<String, Object> given) {
    Map<String, Literal> properties = new HashMap<>();
    given.forEach((name, value) -> properties.put(name, new Literal(value)));
    return ClientSettings.of("127.0.0.1:1", properties, Set.of());
  }

  @SuppressWarnings("unchecked")
  private static Sink<Object> open(Options options) throws Exception {
    return (Sink<Object>) new KafkaSinkFactory().open(Orders.context(ORDERS), options.options());
  }

  @Test
  void theProducerIsIdempotentAndWaitsForAllUnlessTold() {
    assertThat(settings(Map.of()).producer(null))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", "true")
        .containsEntry("compression.type", "lz4")
        .doesNotContainKey("transactional.id");
    assertThat(settings(Map.of("acks", 1L)).producer(null))
        .containsEntry("acks", "1")
        .containsEntry("enable.idempotence", "false");
    assertThatThrownBy(() -> open(new Options().transactional(10).property("acks", 1L)))
        .as("transactions need all")
        .hasMessageContaining("sinks.kafka.acks: is 1, and transactional=true needs all");
  }

  @Test
  void everyPropertyOfAProducerArrives() {
    Map<String, Object> given =
        Map.of(
            "batch.size", 4321L, "linger.ms", 77L, "compression.type", "gzip", "client.id", "me");
    Map<String, Object> producer = settings(given).producer("run");
    given.forEach((name, value) -> assertThat(producer).containsEntry(name, value.toString()));
    assertThat(producer).containsEntry("transactional.id", "run");
  }

  /** The codec is in the lowest bits of a batch's attributes: 1 gzip, 3 lz4, 4 zstd. */
  @Test
  void theBrokerKeepsBatchesCompressedAsTold() throws Exception {
    assertThat(codec(new Options())).isEqualTo(3);
    assertThat(codec(new Options().property("compression.type", "zstd"))).isEqualTo(4);
    assertThat(codec(new Options().property("compression.type", "none"))).isZero();
  }

  private static int codec(Options options) throws Exception {
    Orders.write(open(options.partitions(1)), 200, ORDERS);
    try (Stream<Path> files = Files.walk(Pair.folder())) {
      Path log =
          files
              .filter(
                  file ->
                      file.endsWith(
                          Path.of(options.prefix() + "orders-0", "0".repeat(20) + ".log")))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(log)[ATTRIBUTES] & CODEC;
    }
  }

  @Test
  void recordsHaveNoHeadersUnlessAskedFor() throws Exception {
    Options options = new Options();
    Orders.write(open(options), 200, ORDERS);
    assertThat(Pair.read(options.prefix() + "orders"))
        .hasSize(400)
        .allMatch(record -> record.headers().toArray().length == 0);
  }

  @Test
  void rowsWithoutATimeGetTheTimeOfSending() throws Exception {
    TableSchema timeless =
        new TableSchema(
            "orders", "", ORDERS.columns(), 0, OptionalInt.empty(), List.of(), ORDERS.rowCount());
    Options options = new Options();
    long before = System.currentTimeMillis();
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(timeless), options.options()), 200, timeless);
    long after = System.currentTimeMillis();
    assertThat(Pair.read(options.prefix() + "orders"))
        .allMatch(record -> record.timestamp() >= before && record.timestamp() <= after);
  }

  @Test
  void rowsOfADateHaveTheTimeOfItsMidnight() throws Exception {
    TableSchema daily =
        new TableSchema(
            "orders", "", ORDERS.columns(), 0, OptionalInt.of(2), List.of(), ORDERS.rowCount());
    Options options = new Options().partitions(1);
    Orders.write(new KafkaSinkFactory().open(Orders.context(daily), options.options()), 400, daily);
    var days = Orders.chunk(daily, 0, 0, 400).columns().get(2);
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(options.prefix() + "orders");
    for (int i = 0; i < records.size(); i++) {
      if (!days.isNull(i)) {
        assertThat(records.get(i).timestamp())
            .isEqualTo(Math.max(0, (Long) days.value(i) * 86_400_000));
      }
    }
  }

  @Test
  void positionsOfDifferentRunsLieSideBySideInACompactedTopic() throws Exception {
    Options one = new Options().transactional(100);
    Options other = new Options().transactional(100);
    Sink<Object> first = open(one);
    Sink<Object> second = open(other);
    first.append(first.prepare(Orders.chunk(ORDERS, 0, 0, 200)));
    second.append(second.prepare(Orders.chunk(ORDERS, 0, 0, 200)));
    second.append(second.prepare(Orders.chunk(ORDERS, 1, 200, 200)));
    first.abort();
    second.abort();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Pair.bootstrap()))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "datagen-progress");
      assertThat(
              admin
                  .describeConfigs(List.of(topic))
                  .all()
                  .get()
                  .get(topic)
                  .get("cleanup.policy")
                  .value())
          .isEqualTo("compact");
    }
    Set<String> keys = new HashSet<>();
    Pair.read("datagen-progress")
        .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
    assertThat(position(one)).isEqualTo(1);
    assertThat(position(other)).isEqualTo(2);
    // Another command is another run: it begins at its beginning.
    assertThat(position(one.key(KeyFormat.STRING))).isZero();
  }

  private static long position(Options options) throws Exception {
    Sink<Object> sink = open(options);
    try {
      return sink.position().appended();
    } finally {
      sink.abort();
    }
  }
}
