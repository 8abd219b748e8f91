package dev.datagen.sink.kafka;

import dev.datagen.api.option.Literal;
import java.util.HashMap;
import java.util.Map;

/** Options of the sink for tests: all defaults but for what a test says. */
final class Options {

  private String bootstrap = Pair.bootstrap();
  private String registry = Pair.registry();
  private String login;
  private ValueFormat value = ValueFormat.AVRO;
  private KeyFormat key = KeyFormat.NATIVE;
  private Framing framing = Framing.CONFLUENT;
  private boolean schemaCheck = true;
  private String prefix = Pair.prefix();
  private final Map<String, TableOptions> tables = new HashMap<>();
  private Integer partitions;
  private Integer replication;
  private String retention;
  private boolean headers;
  private boolean transactional;
  private long transactionRows = 100_000;
  private final Map<String, Literal> properties = new HashMap<>();

  Options bootstrap(String servers) {
    bootstrap = servers;
    return this;
  }

  Options registry(String url) {
    registry = url;
    return this;
  }

  Options login(String userAndPassword) {
    login = userAndPassword;
    return this;
  }

  Options value(ValueFormat format) {
    value = format;
    return this;
  }

  Options key(KeyFormat format) {
    key = format;
    return this;
  }

  Options framing(Framing chosen) {
    framing = chosen;
    return this;
  }

  Options schemaCheck(boolean wanted) {
    schemaCheck = wanted;
    return this;
  }

  Options prefix(String text) {
    prefix = text;
    return this;
  }

  String prefix() {
    return prefix;
  }

  Options table(String name, TableOptions options) {
    tables.put(name, options);
    return this;
  }

  Options partitions(Integer count) {
    partitions = count;
    return this;
  }

  Options replication(Integer count) {
    replication = count;
    return this;
  }

  Options retention(String duration) {
    retention = duration;
    return this;
  }

  Options headers() {
    headers = true;
    return this;
  }

  Options transactional(long rows) {
    transactional = true;
    transactionRows = rows;
    return this;
  }

  Options property(String name, Object value) {
    properties.put(name, new Literal(value));
    return this;
  }

  KafkaOptions options() {
    return new KafkaOptions(
        bootstrap,
        registry,
        login,
        value,
        key,
        framing,
        schemaCheck,
        prefix,
        tables,
        partitions,
        replication,
        retention,
        headers,
        transactional,
        transactionRows,
        "datagen-progress",
        properties);
  }
}
