package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceReader;
import dev.datagen.sink.kafka.read.KafkaSourceFactory;
import dev.datagen.sink.kafka.read.KafkaSourceOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Confluent's own client and Avro serializers (Python, on librdkafka) against what we write and
 * read. They are used where they are installed: {@code python3 -m venv target/confluent} and {@code
 * target/confluent/bin/pip install 'confluent-kafka[avro,schemaregistry]'} in this module's folder,
 * or for the {@code python3} on the path.
 */
class ConfluentClientTest {

  private static final TableSchema ORDERS = Orders.table("orders", 500, List.of());
  private static final Path SCRIPT = Path.of("src", "test", "resources", "confluent_client.py");
  private static final Path ENVIRONMENT = Path.of("target", "confluent", "bin", "python");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @BeforeAll
  static void requireClient() throws Exception {
    Commands.need(hasClient(), "Confluent's Python client: CONTRIBUTING.md says how to get it");
  }

  private static boolean hasClient() throws InterruptedException {
    try {
      Commands.run(
          python(),
          "-c",
          "import confluent_kafka.schema_registry.avro, confluent_kafka.serialization");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String python() {
    return Files.isExecutable(ENVIRONMENT) ? ENVIRONMENT.toString() : "python3";
  }

  private static List<String> run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(python(), SCRIPT.toString()));
    command.addAll(List.of(arguments));
    return Commands.run(command.toArray(String[]::new));
  }

  private static String registry() {
    return Pair.registry() + "/apis/ccompat/v7";
  }

  @Test
  void itsDeserializerReadsEveryValue() throws Exception {
    Options options = new Options().partitions(1);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
    List<String> lines = run("read", Pair.bootstrap(), registry(), options.prefix() + "orders");
    assertThat(lines).hasSize(500);
    for (int i = 0; i < lines.size(); i++) {
      Chunk chunk = Orders.chunk(ORDERS, 0, i / 200 * 200L, i / 200 == 2 ? 100 : 200);
      JsonNode read = JSON.readTree(lines.get(i));
      assertThat(read.path("key").asLong()).isEqualTo(i);
      assertThat(read.path("time").asLong())
          .isEqualTo((Long) chunk.columns().get(1).value(i % 200) / 1000);
      for (int c = 0; c < ORDERS.columns().size(); c++) {
        ColumnSchema column = ORDERS.columns().get(c);
        assertThat(value(read.path("value").path(column.name()), column.type()))
            .as(column.name() + " of record " + i)
            .isEqualTo(chunk.columns().get(c).value(i % 200));
      }
    }
  }

  private static Object value(JsonNode read, ColumnType type) {
    assertThat(read.isMissingNode()).isFalse();
    if (read.isNull()) {
      return null;
    }
    return switch (type.kind()) {
      case INT, DATE, DATETIME -> read.longValue();
      case DECIMAL -> new BigDecimal(read.textValue()).unscaledValue().longValueExact();
      case FLOAT -> read.doubleValue();
      case BOOL -> read.booleanValue();
      case STRING -> read.textValue();
    };
  }

  @Test
  void whatItsSerializerWritesIsRead() throws Exception {
    String prefix = Pair.prefix();
    run("write", Pair.bootstrap(), registry(), prefix + "orders", "300");
    TableSchema table =
        new TableSchema(
            "orders",
            "",
            List.of(
                new ColumnSchema("id", ColumnType.INT, false, ""),
                new ColumnSchema("name", ColumnType.STRING, true, ""),
                new ColumnSchema("price", ColumnType.decimal(9, 2), false, ""),
                new ColumnSchema("at", ColumnType.DATETIME, false, "")),
            0,
            OptionalInt.of(3),
            List.of(),
            300);
    List<List<Object>> rows = new ArrayList<>();
    try (Source source =
        new KafkaSourceFactory()
            .open(
                new SourceContext("shop", List.of(table), List.of(Pair.bootstrap())),
                new KafkaSourceOptions(Pair.registry(), null, prefix, Map.of(), Map.of()))) {
      assertThat(source.tables()).singleElement().extracting(t -> t.problem()).isEqualTo("");
      for (var split : source.tables().get(0).splits()) {
        try (SourceReader reader = split.open(List.of(0, 1, 2, 3))) {
          for (List<Column> read = reader.read(64); !read.isEmpty(); read = reader.read(64)) {
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
    }
    assertThat(rows).hasSize(300);
    for (List<Object> row : rows) {
      long id = (Long) row.get(0);
      assertThat(row.get(1)).isEqualTo(id % 5 == 0 ? null : "Größe " + id);
      assertThat(row.get(2)).isEqualTo(id * 7 - 300);
      assertThat(row.get(3)).isEqualTo(19_000 * 86_400_000_000L + id);
    }
  }
}
