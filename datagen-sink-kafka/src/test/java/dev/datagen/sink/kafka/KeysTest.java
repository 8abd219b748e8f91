package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.BooleanDeserializer;
import org.apache.kafka.common.serialization.DoubleDeserializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of every type in every format, read by Kafka's and Apicurio's own deserializers. */
class KeysTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TableSchema ORDERS = Orders.table("orders", 60, List.of());

  @ParameterizedTest
  @EnumSource(KeyFormat.class)
  void everyColumnMayBeTheKeyInEveryFormat(KeyFormat format) throws Exception {
    List<Column> columns = Orders.chunk(ORDERS, 0, 0, 60).columns();
    try (AvroKafkaDeserializer<Object> avro = new AvroKafkaDeserializer<>()) {
      avro.configure(Map.of("apicurio.registry.url", Pair.registry() + "/apis/registry/v2"), true);
      for (int c = 0; c < ORDERS.columns().size(); c++) {
        ColumnSchema column = ORDERS.columns().get(c);
        Options options = new Options().key(format).partitions(1);
        options.table("orders", new TableOptions(null, column.name(), null, null, null, null));
        Orders.write(
            new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 60, ORDERS);
        String topic = options.prefix() + "orders";
        List<ConsumerRecord<byte[], byte[]>> records = Pair.read(topic);
        for (int row = 0; row < 60; row++) {
          byte[] key = records.get(row).key();
          Object value = columns.get(c).value(row);
          if (value == null) {
            assertThat(key).as(column.name()).isNull();
            continue;
          }
          Object read =
              switch (format) {
                case NATIVE -> plain(key, column.type());
                case STRING -> parsed(utf8(key), column.type());
                case JSON -> parsed(JSON.readTree(key).asText(), column.type());
                case AVRO -> unscaled(avro.deserialize(topic, records.get(row).headers(), key));
              };
          assertThat(read).as(column.name() + " as " + format).isEqualTo(value);
        }
      }
    }
  }

  private static Object plain(byte[] key, ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE -> new LongDeserializer().deserialize("", key);
      case FLOAT -> new DoubleDeserializer().deserialize("", key);
      case BOOL -> new BooleanDeserializer().deserialize("", key);
      case STRING, DECIMAL -> parsed(new StringDeserializer().deserialize("", key), type);
    };
  }

  private static String utf8(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  private static Object parsed(String text, ColumnType type) {
    return switch (type.kind()) {
      case INT -> Long.parseLong(text);
      case DATETIME -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
      case DATE -> LocalDate.parse(text).toEpochDay();
      case DECIMAL -> new BigDecimal(text).setScale(type.scale()).unscaledValue().longValueExact();
      case FLOAT -> Double.parseDouble(text);
      case BOOL -> Boolean.parseBoolean(text);
      case STRING -> text;
    };
  }

  private static Object unscaled(Object read) {
    if (read instanceof ByteBuffer bytes) {
      byte[] unscaled = new byte[bytes.remaining()];
      bytes.duplicate().get(unscaled);
      return new BigInteger(unscaled).longValueExact();
    }
    return read instanceof Integer whole
        ? (Object) whole.longValue()
        : read instanceof CharSequence text ? text.toString() : read;
  }
}
