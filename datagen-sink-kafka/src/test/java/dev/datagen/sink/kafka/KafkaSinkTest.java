package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.sink.kafka.registry.RegisteredSchema;
import dev.datagen.sink.kafka.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.junit.jupiter.api.Test;

class KafkaSinkTest {

  private static final TableSchema ORDERS = Orders.table("orders", 500, List.of());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Sink<?> open(Options options, TableSchema... tables) throws Exception {
    return new KafkaSinkFactory().open(Orders.context(tables), options.options());
  }

  private static Receipt write(Options options, TableSchema... tables) throws Exception {
    return Orders.write(open(options, tables), 200, tables);
  }

  @Test
  void kcatReadsKeysTimesAndJson() throws Exception {
    Commands.need(Commands.exists("kcat"), "kcat");
    Options options = new Options().value(ValueFormat.JSON).key(KeyFormat.STRING).registry(null);
    Receipt receipt = write(options, ORDERS);
    String topic = options.prefix() + "orders";
    assertThat(receipt.outputs().get(0).location()).isEqualTo("topic " + topic);
    assertThat(receipt.outputs().get(0).rows()).isEqualTo(500);

    List<String> lines =
        Commands.run(
            "kcat", "-b", Pair.bootstrap(), "-t", topic, "-C", "-e", "-q", "-f", "%k\t%T\t%s\n");
    assertThat(lines).hasSize(500);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("\t", 3);
      Chunk chunk = Orders.chunk(ORDERS, 0, i / 200 * 200L, i / 200 == 2 ? 100 : 200);
      int row = i % 200;
      JsonNode value = JSON.readTree(parts[2]);
      assertThat(parts[0]).isEqualTo(Integer.toString(i));
      assertThat(Long.parseLong(parts[1]))
          .isEqualTo((Long) chunk.columns().get(1).value(row) / 1000);
      assertThat(value.path("id").asLong()).isEqualTo(i);
      assertThat(value.path("note").textValue()).isEqualTo(chunk.columns().get(10).value(row));
      assertThat(value.path("price").decimalValue().movePointRight(2).longValueExact())
          .isEqualTo(chunk.columns().get(3).value(row));
      assertThat(value.path("day").isNull()).isEqualTo(chunk.columns().get(2).isNull(row));
    }
  }

  @Test
  void keysGoWhereEveryOtherProducerPutsThem() throws Exception {
    Options options = new Options().partitions(7);
    write(options, ORDERS);
    Map<Long, Integer> ours = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : Pair.read(options.prefix() + "orders")) {
      ours.put(ByteBuffer.wrap(record.key()).getLong(), record.partition());
    }
    String other = options.prefix() + "other";
    Map<Long, Integer> theirs = new HashMap<>();
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(other, 7, (short) 1))).all().get();
    }
    try (KafkaProducer<Long, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Pair.bootstrap()),
            new LongSerializer(),
            new ByteArraySerializer())) {
      for (long id = 0; id < 500; id++) {
        long key = id;
        producer.send(
            new ProducerRecord<>(other, key, new byte[0]),
            (metadata, e) -> theirs.put(key, metadata.partition()));
      }
    }
    assertThat(ours).isEqualTo(theirs);
    assertThat(new HashSet<>(ours.values())).hasSize(7);
  }

  @Test
  void headersTellTheOriginWhenAskedTo() throws Exception {
    Options options = new Options().headers();
    write(options, ORDERS);
    ConsumerRecord<byte[], byte[]> last = Pair.read(options.prefix() + "orders").get(499);
    assertThat(header(last, "dataset")).asString(StandardCharsets.UTF_8).isEqualTo("shop");
    assertThat(header(last, "table")).asString(StandardCharsets.UTF_8).isEqualTo("orders");
    assertThat(header(last, "seed")).asString(StandardCharsets.UTF_8).isEqualTo("42");
    assertThat(ByteBuffer.wrap(header(last, "row")).getLong()).isEqualTo(499);
  }

  private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader("datagen." + name).value();
  }

  @Test
  void aTopicIsMadeForRowsOfAnyTime() throws Exception {
    Options options = new Options().partitions(3).replication(1).retention("P30D");
    write(options, ORDERS);
    String topic = options.prefix() + "orders";
    try (Admin admin = admin()) {
      assertThat(admin.describeTopics(Set.of(topic)).allTopicNames().get().get(topic).partitions())
          .hasSize(3);
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      Config config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
      assertThat(config.get("retention.ms").value()).isEqualTo("2592000000");
      assertThat(config.get("segment.ms").value()).isEqualTo("9223372036854775807");
      assertThat(config.get("message.timestamp.after.max.ms").value())
          .isEqualTo("9223372036854775807");
    }
  }

  @Test
  void anExistingTopicOfAnotherShapeIsRefused() throws Exception {
    Options options = new Options().partitions(2);
    write(options, ORDERS);
    assertThatThrownBy(() -> open(options.partitions(6), ORDERS))
        .hasMessage(
            "the topic "
                + options.prefix()
                + "orders exists with 2 partitions, not 6; leave the option partitions out, or"
                + " write to another topic (topic.prefix)");
    assertThatThrownBy(() -> open(options.partitions(null).replication(3), ORDERS))
        .hasMessageContaining("exists with 1 replica, not 3");
    assertThat(Pair.read(options.prefix() + "orders")).hasSize(500);
  }

  @Test
  void tombstonesAreKeysWithoutValues() throws Exception {
    Options options = new Options();
    @SuppressWarnings("unchecked")
    Sink<Object> sink = (Sink<Object>) open(options, ORDERS);
    Chunk rows = Orders.chunk(ORDERS, 0, 0, 10);
    sink.append(sink.prepare(rows));
    sink.append(
        sink.prepare(new Chunk(ORDERS, 1, 10, 10, rows.columns(), null, Chunk.Kind.TOMBSTONES)));
    sink.commit();
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(options.prefix() + "orders");
    assertThat(records).hasSize(20);
    for (int i = 0; i < 10; i++) {
      assertThat(records.get(10 + i).value()).isNull();
      assertThat(records.get(10 + i).key()).isEqualTo(records.get(i).key());
    }
  }

  @Test
  void anotherColumnMayBeTheKey() throws Exception {
    TableOptions table = new TableOptions("k" + Pair.prefix(), "city", null, null, null, null);
    write(new Options().table("orders", table), ORDERS);
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(table.topic());
    Chunk chunk = Orders.chunk(ORDERS, 0, 0, 200);
    assertThat(new String(records.get(3).key(), StandardCharsets.UTF_8))
        .isEqualTo(chunk.columns().get(9).value(3));
  }

  @Test
  void aJsonSchemaIsRegistered() throws Exception {
    Options options = new Options().value(ValueFormat.JSON_SCHEMA);
    write(options, ORDERS);
    byte[] value = Pair.read(options.prefix() + "orders").get(0).value();
    RegisteredSchema schema =
        SchemaRegistry.open(Pair.registry(), null).byId(ByteBuffer.wrap(value).getInt(1));
    assertThat(schema.type()).isEqualTo("JSON");
    assertThat(JSON.readTree(schema.text()).at("/properties/day/type").toString())
        .isEqualTo("[\"null\",\"string\"]");
    assertThat(JSON.readTree(value, 5, value.length - 5).path("id").asInt()).isZero();
  }

  @Test
  void timesBefore1970AreNone() throws Exception {
    Options options = new Options();
    @SuppressWarnings("unchecked")
    Sink<Object> sink = (Sink<Object>) open(options, ORDERS);
    Chunk rows = Orders.chunk(ORDERS, 0, 0, 1);
    List<dev.datagen.api.column.Column> columns = new java.util.ArrayList<>(rows.columns());
    columns.set(1, LongColumn.of(-5_000_000L));
    sink.append(sink.prepare(new Chunk(ORDERS, 0, 0, 1, columns)));
    sink.commit();
    assertThat(Pair.read(options.prefix() + "orders").get(0).timestamp()).isZero();
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", Pair.bootstrap()));
  }
}
