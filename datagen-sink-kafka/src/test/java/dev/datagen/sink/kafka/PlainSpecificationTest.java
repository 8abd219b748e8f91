package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * Records read by nothing but what is written down of them: the wire format (a zero byte, the
 * schema's number in four bytes, then the data), the registry's interface over plain HTTP, and
 * Avro's own reader of the specification. Every client of a Confluent registry does the same.
 */
class PlainSpecificationTest {

  private static final TableSchema ORDERS = Orders.table("orders", 400, List.of());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final GenericData VALUES = new GenericData();

  static {
    VALUES.addLogicalTypeConversion(new Conversions.DecimalConversion());
    VALUES.addLogicalTypeConversion(new TimeConversions.DateConversion());
    VALUES.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
  }

  private static JsonNode get(String path) throws Exception {
    URI uri = URI.create(Pair.registry() + "/apis/ccompat/v7" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return JSON.readTree(body);
  }

  /** Reads one datum behind the five bytes, which it must fill. */
  private static Object read(byte[] bytes, Schema schema) throws Exception {
    GenericDatumReader<Object> reader = new GenericDatumReader<>(schema, schema, VALUES);
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
    Object datum = reader.read(null, decoder);
    assertThat(decoder.isEnd()).isTrue();
    return datum;
  }

  private static int number(byte[] bytes) {
    assertThat(bytes[0]).as("the magic byte").isZero();
    return ByteBuffer.wrap(bytes, 1, 4).getInt();
  }

  private static Object plain(Object read, ColumnType type) {
    if (read == null) {
      return null;
    }
    return switch (type.kind()) {
      case INT, FLOAT, BOOL -> read;
      case STRING -> read.toString();
      case DATETIME -> ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) read);
      case DATE -> ((LocalDate) read).toEpochDay();
      case DECIMAL -> {
        assertThat(((BigDecimal) read).scale()).isEqualTo(type.scale());
        yield ((BigDecimal) read).unscaledValue().longValueExact();
      }
    };
  }

  @Test
  void keysAndValuesAreReadByTheSpecificationAlone() throws Exception {
    Options options = new Options().key(KeyFormat.AVRO).partitions(1);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 400, ORDERS);
    String topic = options.prefix() + "orders";
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(topic);
    int number = number(records.get(0).value());
    JsonNode newest = get("/subjects/" + topic + "-value/versions/latest");
    assertThat(newest.path("id").asInt()).isEqualTo(number);
    Schema schema =
        new Schema.Parser().parse(get("/schemas/ids/" + number).path("schema").asText());
    Schema keys =
        new Schema.Parser()
            .parse(get("/schemas/ids/" + number(records.get(0).key())).path("schema").asText());
    List<Column> columns = Orders.chunk(ORDERS, 0, 0, 400).columns();
    for (int row = 0; row < 400; row++) {
      byte[] value = records.get(row).value();
      assertThat(number(value)).isEqualTo(number);
      GenericRecord record = (GenericRecord) read(value, schema);
      for (int c = 0; c < columns.size(); c++) {
        ColumnSchema column = ORDERS.columns().get(c);
        assertThat(plain(record.get(column.name()), column.type()))
            .as(column.name() + " of " + row)
            .isEqualTo(columns.get(c).value(row));
      }
      assertThat(read(records.get(row).key(), keys)).isEqualTo((long) row);
    }
  }

  @Test
  void kcatReadsAvroWhereItIsBuiltForIt() throws Exception {
    Commands.need(
        Commands.exists("kcat")
            && Commands.run("kcat", "-V").stream().anyMatch(line -> line.contains("Avro")),
        "a kcat that was built with Avro");
    Options options = new Options().partitions(1);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 400, ORDERS);
    List<String> lines =
        Commands.run(
            "kcat",
            "-b",
            Pair.bootstrap(),
            "-t",
            options.prefix() + "orders",
            "-C",
            "-e",
            "-q",
            "-s",
            "value=avro",
            "-r",
            Pair.registry() + "/apis/ccompat/v7");
    List<Column> columns = Orders.chunk(ORDERS, 0, 0, 400).columns();
    assertThat(lines).hasSize(400);
    for (int row = 0; row < 400; row++) {
      JsonNode read = JSON.readTree(lines.get(row));
      assertThat(read.path("id").asLong()).isEqualTo(row);
      assertThat(read.path("city").asText()).isEqualTo(columns.get(9).value(row));
    }
  }

  @Test
  void jsonBehindTheFiveBytesIsWhatTheRegisteredSchemaSays() throws Exception {
    Options options = new Options().value(ValueFormat.JSON_SCHEMA).partitions(1);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 400, ORDERS);
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(options.prefix() + "orders");
    JsonNode registered = get("/schemas/ids/" + number(records.get(0).value()));
    assertThat(registered.path("schemaType").asText()).isEqualTo("JSON");
    JsonNode schema = JSON.readTree(registered.path("schema").asText());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      byte[] bytes = record.value();
      String text = new String(bytes, 5, bytes.length - 5, StandardCharsets.UTF_8);
      JsonNode value = JSON.readTree(text);
      assertThat(value.size()).isEqualTo(ORDERS.columns().size());
      value
          .fieldNames()
          .forEachRemaining(name -> assertThat(schema.path("properties").has(name)).isTrue());
      schema
          .path("required")
          .forEach(name -> assertThat(value.path(name.asText()).isMissingNode()).isFalse());
      assertThat(value.path("placed_at").asText())
          .matches(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }
  }
}
