package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.sink.kafka.read.KafkaSourceFactory;
import dev.datagen.sink.kafka.read.KafkaSourceOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sink writes, the source reads. */
class RoundTripTest {

  private static final TableSchema ORDERS = Orders.table("orders", 700, List.of());

  private static Source open(String prefix, String registry, TableSchema... tables)
      throws IOException {
    return new KafkaSourceFactory()
        .open(
            new SourceContext("shop", List.of(tables), List.of(Pair.bootstrap())),
            new KafkaSourceOptions(registry, null, prefix, Map.of(), Map.of()));
  }

  private static List<List<Object>> rows(SourceTable table) throws IOException {
    List<Integer> columns = IntStream.range(0, table.columns().size()).boxed().toList();
    List<List<Object>> rows = new ArrayList<>();
    for (SourceSplit split : table.splits()) {
      try (SourceReader reader = split.open(columns)) {
        for (List<Column> read = reader.read(64); !read.isEmpty(); read = reader.read(64)) {
          assertThat(read.get(0).size()).isBetween(1, 64);
          for (int row = 0; row < read.get(0).size(); row++) {
            List<Object> values = new ArrayList<>();
            for (Column column : read) {
              values.add(column.value(row));
            }
            rows.add(values);
          }
        }
      }
    }
    rows.sort(Comparator.comparing(row -> (Long) row.get(0)));
    return rows;
  }

  private static List<List<Object>> expected() {
    List<List<Object>> rows = new ArrayList<>();
    for (int first = 0; first < 700; first += 200) {
      Chunk chunk = Orders.chunk(ORDERS, 0, first, Math.min(200, 700 - first));
      for (int row = 0; row < chunk.size(); row++) {
        List<Object> values = new ArrayList<>();
        for (Column column : chunk.columns()) {
          values.add(column.value(row));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "AVRO, CONFLUENT, false",
    "AVRO, HEADERS, true",
    "AVRO, LEGACY, false",
    "JSON, CONFLUENT, true",
    "JSON_SCHEMA, CONFLUENT, false"
  })
  void everyValueComesBack(ValueFormat format, Framing framing, boolean transactional)
      throws Exception {
    Options options = new Options().value(format).framing(framing).partitions(3);
    if (transactional) {
      options.transactional(100);
    }
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
    try (Source source = open(options.prefix(), Pair.registry(), ORDERS)) {
      SourceTable table = source.tables().get(0);
      assertThat(table.problem()).isEmpty();
      assertThat(table.columns().stream().map(SourceColumn::name).toList())
          .isEqualTo(ORDERS.columns().stream().map(ColumnSchema::name).toList());
      assertThat(table.columns().stream().map(SourceColumn::type).toList())
          .isEqualTo(ORDERS.columns().stream().map(ColumnSchema::type).toList());
      assertThat(table.splits()).hasSize(3);
      assertThat(rows(table)).isEqualTo(expected());
    }
  }

  @Test
  void whatIsNotCommittedIsNoRow() throws Exception {
    Options options = new Options().value(ValueFormat.JSON).transactional(100).partitions(1);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
    ProducerRecord<byte[], byte[]> foreign =
        new ProducerRecord<>(options.prefix() + "orders", "{\"id\": -1}".getBytes());
    try (KafkaProducer<byte[], byte[]> aborted = transactional("aborted");
        KafkaProducer<byte[], byte[]> open = transactional("open")) {
      aborted.beginTransaction();
      aborted.send(foreign).get();
      aborted.abortTransaction();
      open.beginTransaction();
      open.send(foreign).get();
      try (Source source = open(options.prefix(), null, ORDERS)) {
        assertThat(rows(source.tables().get(0))).isEqualTo(expected());
      }
    }
  }

  private static KafkaProducer<byte[], byte[]> transactional(String id) {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Pair.bootstrap(), "transactional.id", Pair.prefix() + id),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  @Test
  void rowsOfAnOlderSchemaAreReadWithTheNewerOne() throws Exception {
    TableSchema old = small(new ColumnSchema("id", ColumnType.INT, false, ""));
    TableSchema grown =
        small(
            new ColumnSchema("id", ColumnType.INT, false, ""),
            new ColumnSchema("city", ColumnType.STRING, true, ""));
    Options options = new Options();
    write(options, old, List.of(dev.datagen.api.column.LongColumn.of(1)));
    write(
        options,
        grown,
        List.of(
            dev.datagen.api.column.LongColumn.of(2), dev.datagen.api.column.Utf8Column.of("Oslo")));
    try (Source source = open(options.prefix(), Pair.registry(), grown)) {
      List<List<Object>> rows = rows(source.tables().get(0));
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0)).containsExactly(1L, null);
      assertThat(rows.get(1)).containsExactly(2L, "Oslo");
    }
  }

  private static TableSchema small(ColumnSchema... columns) {
    return new TableSchema("orders", "", List.of(columns), 0, OptionalInt.empty(), List.of(), 1);
  }

  @SuppressWarnings("unchecked")
  private static void write(Options options, TableSchema table, List<Column> columns)
      throws IOException {
    var sink =
        (dev.datagen.api.sink.Sink<Object>)
            new KafkaSinkFactory().open(Orders.context(table), options.options());
    sink.append(sink.prepare(new Chunk(table, 0, 0, 1, columns)));
    sink.commit();
  }

  @Test
  void whatIsMissingOrForeignIsTold() throws Exception {
    String prefix = Pair.prefix();
    try (Source source = open(prefix, null, ORDERS)) {
      assertThat(source.tables()).hasSize(1);
      assertThat(source.tables().get(0).problem())
          .as("a topic that is not there")
          .contains("there is no topic " + prefix + "orders")
          .contains("topic.prefix", "tables.orders.topic");
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Pair.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(prefix + "orders", "{\"id\": \"x\"}".getBytes())).get();
      producer.send(new ProducerRecord<>(prefix + "users", "hello".getBytes())).get();
    }
    try (Source source = open(prefix, null, ORDERS, Orders.table("users", 1, List.of()))) {
      SourceTable orders = source.tables().get(0);
      assertThat(orders.columns())
          .singleElement()
          .isEqualTo(new SourceColumn("id", ColumnType.STRING, "string"));
      assertThat(source.tables().get(1).problem())
          .isEqualTo(
              "the value at offset 0 of " + prefix + "users-0 is neither registered Avro nor JSON");
    }
    Options options = new Options();
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
    assertThatThrownBy(() -> open(options.prefix(), null, ORDERS))
        .hasMessageContaining("say where the registry is");
  }
}
