package dev.datagen.sink.kafka;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Topics keep what every sink promises, read back by Apicurio's deserializer. */
class KafkaContractTest extends SinkContract<KafkaOptions> {

  private static final Map<Path, String> PREFIXES = new ConcurrentHashMap<>();

  private static final AvroKafkaDeserializer<GenericRecord> DESERIALIZER =
      new AvroKafkaDeserializer<>();

  @BeforeAll
  static void configure() {
    DESERIALIZER.configure(
        Map.of("apicurio.registry.url", Pair.registry() + "/apis/registry/v2"), false);
  }

  @AfterAll
  static void close() {
    DESERIALIZER.close();
  }

  private static String prefix(Path directory) {
    return PREFIXES.computeIfAbsent(directory, folder -> Pair.prefix());
  }

  /** The sink, with a prefix of topics for each folder that the contract writes to. */
  public static final class ByFolder implements SinkFactory<KafkaOptions> {

    private final KafkaSinkFactory factory = new KafkaSinkFactory();

    @Override
    public String id() {
      return factory.id();
    }

    @Override
    public Class<KafkaOptions> options() {
      return factory.options();
    }

    @Override
    public boolean streams() {
      return factory.streams();
    }

    @Override
    public Sink<?> open(SinkContext context, KafkaOptions options) throws IOException {
      return factory.open(
          context, new Options().prefix(prefix(context.directory())).partitions(1).options());
    }
  }

  @Override
  protected SinkFactory<KafkaOptions> factory() {
    return new ByFolder();
  }

  @Override
  protected KafkaOptions options() {
    return new Options().options();
  }

  @Override
  protected List<List<Object>> read(Path directory, TableSchema table) {
    String topic = prefix(directory) + table.name();
    List<List<Object>> rows = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : Pair.read(topic)) {
      GenericRecord read = DESERIALIZER.deserialize(topic, record.headers(), record.value());
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        values.add(value(read.get(i), table.columns().get(i).type()));
      }
      rows.add(values);
    }
    return rows;
  }

  private static Object value(Object read, ColumnType type) {
    if (read == null) {
      return null;
    }
    return switch (type.kind()) {
      case INT, DATE, DATETIME -> ((Number) read).longValue();
      case DECIMAL -> {
        ByteBuffer bytes = (ByteBuffer) read;
        byte[] unscaled = new byte[bytes.remaining()];
        bytes.duplicate().get(unscaled);
        yield new BigInteger(unscaled).longValueExact();
      }
      case FLOAT, BOOL -> read;
      case STRING -> read.toString();
    };
  }
}
