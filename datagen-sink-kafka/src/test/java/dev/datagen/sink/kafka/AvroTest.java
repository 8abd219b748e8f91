package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.kafka.encode.AvroSchemas;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvroTest {

  private static final TableSchema ORDERS = Orders.table("orders", 1000, List.of());

  @ParameterizedTest
  @EnumSource(Framing.class)
  void valuesAreByteForByteWhatApicuriosSerializerWrites(Framing framing) throws Exception {
    Options options = new Options().framing(framing);
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 300, ORDERS);
    String topic = options.prefix() + "orders";
    List<ConsumerRecord<byte[], byte[]>> records = Pair.read(topic);
    assertThat(records).hasSize(1000);

    try (AvroKafkaSerializer<GenericRecord> serializer = new AvroKafkaSerializer<>();
        AvroKafkaDeserializer<GenericRecord> deserializer = new AvroKafkaDeserializer<>()) {
      serializer.configure(apicurio(framing), false);
      deserializer.configure(apicurio(framing), false);
      Schema schema = AvroSchemas.record(ORDERS);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        int row = (int) ByteBuffer.wrap(record.key()).getLong();
        GenericRecord expected =
            record(schema, Orders.chunk(ORDERS, 0, row / 300 * 300, 300), row % 300);
        Headers headers = new RecordHeaders();
        byte[] bytes = serializer.serialize(topic, headers, expected);
        assertThat(record.value()).isEqualTo(bytes);
        for (Header header : record.headers()) {
          assertThat(headers.lastHeader(header.key()).value()).isEqualTo(header.value());
        }
        GenericRecord read = deserializer.deserialize(topic, record.headers(), record.value());
        assertThat(read.toString()).isEqualTo(expected.toString());
      }
    }
  }

  private static Map<String, Object> apicurio(Framing framing) {
    Map<String, Object> config = new HashMap<>();
    config.put("apicurio.registry.url", Pair.registry() + "/apis/registry/v2");
    config.put("apicurio.registry.auto-register", "true");
    config.put("apicurio.registry.avro.encoding", "BINARY");
    switch (framing) {
      case CONFLUENT -> {}
      case HEADERS -> config.put("apicurio.registry.headers.enabled", "true");
      case LEGACY ->
          config.put(
              "apicurio.registry.id-handler", "io.apicurio.registry.serde.Legacy8ByteIdHandler");
    }
    return config;
  }

  private static GenericRecord record(Schema schema, Chunk chunk, int row) {
    GenericRecord record = new GenericData.Record(schema);
    IntStream.range(0, chunk.columns().size())
        .forEach(
            i -> {
              Object value = chunk.columns().get(i).value(row);
              record.put(
                  i,
                  switch (chunk.table().columns().get(i).type().kind()) {
                    case DATE -> value == null ? null : (Object) ((Long) value).intValue();
                    case DECIMAL ->
                        value == null
                            ? null
                            : ByteBuffer.wrap(BigInteger.valueOf((Long) value).toByteArray());
                    case INT, FLOAT, BOOL, STRING, DATETIME -> value;
                  });
            });
    return record;
  }

  @Test
  void theSchemaHasTheTablesTypesAndComments() {
    Schema schema = AvroSchemas.record(ORDERS);
    assertThat(schema.toString())
        .isEqualTo(
            "{\"type\":\"record\",\"name\":\"orders\",\"namespace\":\"dev.datagen\",\"doc\":\"All"
                + " orders, \\\"quoted\\\"\",\"fields\":[{\"name\":\"id\",\"type\":\"long\",\"doc\":\"Number\"},"
                + "{\"name\":\"placed_at\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-micros\"}},"
                + "{\"name\":\"day\",\"type\":[\"null\",{\"type\":\"int\",\"logicalType\":\"date\"}],\"default\":null},"
                + "{\"name\":\"price\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":12,\"scale\":2},\"doc\":\"Euro\"},"
                + "{\"name\":\"discount\",\"type\":[\"null\",{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":18,\"scale\":4}],\"default\":null},"
                + "{\"name\":\"weight\",\"type\":[\"null\",\"double\"],\"default\":null},"
                + "{\"name\":\"count\",\"type\":[\"null\",\"long\"],\"default\":null},"
                + "{\"name\":\"paid\",\"type\":\"boolean\"},"
                + "{\"name\":\"gift\",\"type\":[\"null\",\"boolean\"],\"default\":null},"
                + "{\"name\":\"city\",\"type\":\"string\",\"doc\":\"Größe\"},"
                + "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null}]}");
  }
}
