package dev.datagen.testkit.junit;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.pace.StartAt;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.Injected;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.testkit.kafka.TestBroker;
import dev.datagen.testkit.kafka.TopicAdmin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Topics that were filled for a test, and are deleted after it. */
record FilledTopics(Topics topics, TestBroker broker, List<String> names) implements AutoCloseable {

  private static final String SINK = "kafka";

  static FilledTopics fill(Datagen wanted, Class<?> testClass, TestBroker broker) {
    Registry registry = Registry.ofClassPath();
    if (registry.sink(SINK) == null) {
      throw new IllegalStateException(
          "the sink \"kafka\" is missing: put dev.datagen:datagen-sink-kafka and"
              + " dev.datagen:datagen-plugins on the test class path");
    }
    Optional<StartAt> startAt = startAt(wanted);
    List<Injected> injected = new ArrayList<>();
    try (SchemaSource source = SchemaSource.of(wanted.schema(), testClass)) {
      Map<String, String> names =
          new TopicNames(wanted).of(dataset(wanted, source, registry).dataset());
      if (broker.isShared()) {
        refuseForeign(broker, names);
      }
      var run =
          dataset(wanted, source, registry)
              .pace(pace(wanted, startAt))
              .to(SINK, options(wanted, broker, names))
              .validate(false);
      run.disorderLog(injected::addAll).run();
      Map<String, Table> tables = tables(dataset(wanted, source, registry), startAt);
      Topics topics =
          new Topics(broker.bootstrapServers(), broker.registryUrl(), names, tables, injected);
      return new FilledTopics(topics, broker, List.copyOf(names.values()));
    }
  }

  private static dev.datagen.core.Datagen dataset(
      Datagen wanted, SchemaSource source, Registry registry) {
    var datagen = dev.datagen.core.Datagen.load(source.path(), registry);
    if (wanted.seed() != Long.MIN_VALUE) {
      datagen.seed(wanted.seed());
    }
    if (wanted.rows() >= 0) {
      datagen.rows(wanted.rows());
    }
    for (Map.Entry<String, String> rows : pairs("tableRows", wanted.tableRows()).entrySet()) {
      try {
        datagen.rows(rows.getKey(), Long.parseLong(rows.getValue()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "@Datagen tableRows: \"" + rows.getValue() + "\" is no number of rows");
      }
    }
    return datagen;
  }

  /** What was logical before anything went wrong, with the same times. */
  private static Map<String, Table> tables(
      dev.datagen.core.Datagen datagen, Optional<StartAt> startAt) {
    List<TableSchema> schemas = new ArrayList<>();
    ChunkCollector[] collector = new ChunkCollector[1];
    datagen
        .pace(new PaceOptions(Rates.NONE, Optional.empty(), startAt, Optional.empty(), false))
        .validate(false)
        .to(
            tables -> {
              schemas.addAll(tables);
              return collector[0] = new ChunkCollector(tables);
            })
        .run();
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableSchema schema : schemas) {
      tables.put(schema.name(), new Table(schema, collector[0].chunks(schema.name())));
    }
    return tables;
  }

  private static PaceOptions pace(Datagen wanted, Optional<StartAt> startAt) {
    Optional<Speed> speed =
        wanted.speed().isEmpty() ? Optional.empty() : Optional.of(Speed.parse(wanted.speed()));
    return new PaceOptions(Rates.NONE, speed, startAt, Optional.empty(), false);
  }

  /** "Now" is one moment for what is sent and what is expected. */
  private static Optional<StartAt> startAt(Datagen wanted) {
    if (wanted.startAt().isEmpty()) {
      return Optional.empty();
    }
    StartAt parsed = StartAt.parse(wanted.startAt());
    long now = Instant.now().toEpochMilli() * 1000;
    return Optional.of(parsed.isNow() ? new StartAt(OptionalLong.of(now)) : parsed);
  }

  private static Map<String, String> options(
      Datagen wanted, TestBroker broker, Map<String, String> names) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("bootstrap.servers", broker.bootstrapServers());
    if (!broker.registryUrl().isEmpty()) {
      options.put("registry.url", broker.registryUrl());
    }
    // Tests that have nothing to do with each other may have tables of one name.
    options.put("schema.check", "false");
    options.putAll(pairs("options", wanted.options()));
    names.forEach((table, topic) -> options.put("tables." + table + ".topic", topic));
    return options;
  }

  static Map<String, String> pairs(String attribute, String[] texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "@Datagen " + attribute + ": \"" + text + "\" is not name=value");
      }
      pairs.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
    return pairs;
  }

  private static void refuseForeign(TestBroker broker, Map<String, String> names) {
    try (TopicAdmin admin = new TopicAdmin(broker.bootstrapServers())) {
      Set<String> existing = admin.existing(names.values());
      if (!existing.isEmpty()) {
        throw new IllegalStateException(
            "the topics "
                + existing
                + " exist already on "
                + broker.bootstrapServers()
                + " and are not the test's: choose others with topicPrefix");
      }
    }
  }

  @Override
  public void close() {
    try (TopicAdmin admin = new TopicAdmin(broker.bootstrapServers())) {
      admin.delete(names);
    }
  }
}
