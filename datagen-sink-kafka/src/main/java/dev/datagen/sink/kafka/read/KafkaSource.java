package dev.datagen.sink.kafka.read;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.registry.SchemaRegistry;
import dev.datagen.sink.kafka.topic.TopicNames;
import dev.datagen.sink.kafka.topic.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The topics of the declared tables. */
final class KafkaSource implements Source {

  private final List<SourceTable> tables;

  private KafkaSource(List<SourceTable> tables) {
    this.tables = List.copyOf(tables);
  }

  static KafkaSource open(SourceContext context, KafkaSourceOptions options) throws IOException {
    ClientSettings settings =
        ClientSettings.of(
            String.join(",", context.locations()),
            options.properties(),
            Set.of("registry.url", "registry.login", "topic.prefix", "tables"));
    Schemas schemas =
        new Schemas(
            options.registryUrl() == null
                ? null
                : SchemaRegistry.open(options.registryUrl(), options.registryLogin()));
    Map<String, TableSchema> byTopic = new LinkedHashMap<>();
    for (TableSchema table : context.tables()) {
      String topic = options.topic(table.name());
      TopicNames.check(topic, "tables." + table.name() + ".topic");
      byTopic.put(topic, table);
    }
    Map<String, Integer> partitions;
    try (Topics topics = new Topics(settings)) {
      partitions = topics.partitions(byTopic.keySet());
    }
    List<SourceTable> tables = new ArrayList<>();
    for (Map.Entry<String, TableSchema> entry : byTopic.entrySet()) {
      Integer count = partitions.get(entry.getKey());
      tables.add(
          count == null
              ? missing(entry.getKey(), entry.getValue().name())
              : table(entry.getKey(), count, entry.getValue(), settings, schemas));
    }
    return new KafkaSource(tables);
  }

  private static SourceTable missing(String topic, String table) {
    return new SourceTable(
        table,
        List.of(),
        OptionalLong.empty(),
        List.of(),
        "there is no topic "
            + topic
            + "; write it, or say where "
            + table
            + " lies with topic.prefix or tables."
            + table
            + ".topic");
  }

  private static SourceTable table(
      String topic, int partitions, TableSchema declared, ClientSettings settings, Schemas schemas)
      throws IOException {
    try (TopicReader reader = new TopicReader(settings, topic, partitions)) {
      List<PartitionRange> ranges = reader.ranges();
      RecordLayout layout = RecordLayout.of(declared, reader.first(ranges), schemas);
      List<SourceSplit> splits = new ArrayList<>();
      for (PartitionRange range : ranges) {
        if (!range.isEmpty()) {
          splits.add(new PartitionSplit(range, layout, settings));
        }
      }
      return new SourceTable(
          declared.name(), layout.columns(), OptionalLong.empty(), splits, layout.problem());
    }
  }

  @Override
  public List<SourceTable> tables() {
    return tables;
  }

  @Override
  public void close() {}
}
