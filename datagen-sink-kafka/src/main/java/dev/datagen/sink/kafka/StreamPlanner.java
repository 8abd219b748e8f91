package dev.datagen.sink.kafka;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import dev.datagen.sink.kafka.encode.AvroRows;
import dev.datagen.sink.kafka.encode.AvroSchemas;
import dev.datagen.sink.kafka.encode.JsonRows;
import dev.datagen.sink.kafka.encode.JsonSchemas;
import dev.datagen.sink.kafka.encode.KeyEncoder;
import dev.datagen.sink.kafka.encode.RowsEncoder;
import dev.datagen.sink.kafka.registry.Evolution;
import dev.datagen.sink.kafka.registry.Frame;
import dev.datagen.sink.kafka.registry.SchemaRegistry;
import dev.datagen.sink.kafka.topic.TopicNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Decides topic, key and encoding of every table, and registers the schemas. */
final class StreamPlanner {

  private static final String KEY = "-key";
  private static final String VALUE = "-value";

  private final SinkContext context;
  private final KafkaOptions options;
  private final TableStream.Settings settings;
  private final Map<String, String> topics = new LinkedHashMap<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();

  StreamPlanner(SinkContext context, KafkaOptions options, ClientSettings client) {
    this.context = context;
    this.options = options;
    this.settings =
        new TableStream.Settings(
            options.headers(),
            client.given(ProducerConfig.PARTITIONER_CLASS_CONFIG) == null,
            maxRequestSize(client));
    if (options.needsRegistry() && options.registryUrl() == null) {
      throw Failures.badOption(
          "registry.url",
          "is missing, and schemas are to be registered",
          "give it, or choose value.format=json and a key.format other than avro");
    }
    checkTables();
    TopicNames names = new TopicNames();
    for (TableSchema table : context.tables()) {
      String given = options.table(table.name()).topic();
      topics.put(
          table.name(),
          names.claim(given == null ? options.topicPrefix() + table.name() : given, table.name()));
      keys.put(table.name(), key(table));
    }
  }

  private static int maxRequestSize(ClientSettings client) {
    String given = client.given(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    try {
      return given == null ? 1 << 20 : Integer.parseInt(given.strip());
    } catch (NumberFormatException e) {
      throw Failures.badOption(
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "\"" + given + "\" is no number of bytes", "");
    }
  }

  /** A part of the tables says nothing of the others. */
  private void checkTables() {
    List<String> known = context.tables().stream().map(TableSchema::name).toList();
    for (String table : options.tables().keySet()) {
      if (!known.contains(table) && !context.metadata().containsKey("chunks")) {
        throw Failures.badOption(
            "tables." + table, "there is no such table", NearestName.hint(table, "tables", known));
      }
    }
  }

  private int key(TableSchema table) {
    String named = options.table(table.name()).key();
    if (named == null) {
      return table.primaryKey();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(named)) {
        return i;
      }
    }
    throw Failures.badOption(
        "tables." + table.name() + ".key",
        "there is no column \"" + named + "\" in " + table.name(),
        NearestName.hint(
            named, "columns", table.columns().stream().map(column -> column.name()).toList()));
  }

  /** Topic by table, with the key's column. */
  Map<String, String> destinations() {
    Map<String, String> all = new LinkedHashMap<>();
    topics.forEach((table, topic) -> all.put(table, topic + " by " + keys.get(table)));
    return all;
  }

  Collection<String> topics() {
    return topics.values();
  }

  /** Refuses schemas that do not go with the former ones, before anything is made. */
  void check(SchemaRegistry registry) throws IOException {
    if (!options.schemaCheck() || options.valueFormat() != ValueFormat.AVRO) {
      return;
    }
    for (TableSchema table : context.tables()) {
      Evolution.check(registry, topics.get(table.name()) + VALUE, AvroSchemas.record(table));
    }
  }

  /** Registers the schemas. */
  List<TableStream> streams(SchemaRegistry registry) throws IOException {
    List<TableStream> streams = new ArrayList<>();
    for (TableSchema table : context.tables()) {
      List<Header> headers = new ArrayList<>();
      RowsEncoder keyEncoder = keyEncoder(table, registry, headers);
      RowsEncoder valueEncoder = valueEncoder(table, registry, headers);
      if (options.headers()) {
        headers.add(header("dataset", context.dataset()));
        headers.add(header("table", table.name()));
        headers.add(header("seed", Long.toString(context.seed())));
      }
      streams.add(
          new TableStream(
              streams.size(),
              table,
              topics.get(table.name()),
              keyEncoder,
              valueEncoder,
              headers,
              settings));
    }
    return streams;
  }

  private static Header header(String name, String value) {
    return new RecordHeader("datagen." + name, value.getBytes(StandardCharsets.UTF_8));
  }

  private RowsEncoder keyEncoder(TableSchema table, SchemaRegistry registry, List<Header> headers)
      throws IOException {
    int column = keys.get(table.name());
    return switch (options.keyFormat()) {
      case NATIVE -> KeyEncoder.primitive(table, column);
      case STRING -> KeyEncoder.text(table, column);
      case JSON -> KeyEncoder.json(table, column);
      case AVRO -> {
        Schema schema = AvroSchemas.type(table.columns().get(column).type());
        Frame frame = frame(registry, table, KEY, "AVRO", schema.toString(), headers);
        yield KeyEncoder.avro(table, column, frame.prefix());
      }
    };
  }

  private RowsEncoder valueEncoder(TableSchema table, SchemaRegistry registry, List<Header> headers)
      throws IOException {
    return switch (options.valueFormat()) {
      case AVRO -> {
        String schema = AvroSchemas.record(table).toString();
        yield new AvroRows(table, frame(registry, table, VALUE, "AVRO", schema, headers).prefix());
      }
      case JSON -> new JsonRows(table, new byte[0]);
      case JSON_SCHEMA -> {
        String schema = JsonSchemas.object(table);
        yield new JsonRows(table, frame(registry, table, VALUE, "JSON", schema, headers).prefix());
      }
    };
  }

  private Frame frame(
      SchemaRegistry registry,
      TableSchema table,
      String part,
      String type,
      String schema,
      List<Header> headers)
      throws IOException {
    int id = registry.register(topics.get(table.name()) + part, type, schema);
    Frame frame =
        switch (options.framing()) {
          case CONFLUENT -> Frame.confluent(id);
          case LEGACY -> Frame.legacy(id);
          case HEADERS -> Frame.headers(id, part.substring(1));
        };
    headers.addAll(List.of(frame.headers()));
    return frame;
  }
}
