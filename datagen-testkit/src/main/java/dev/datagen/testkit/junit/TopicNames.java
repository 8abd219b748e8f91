package dev.datagen.testkit.junit;

import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.NodeSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which topic each table goes to: that of the options, of the schema, or one of its own name. */
record TopicNames(Datagen wanted) {

  Map<String, String> of(Dataset dataset) {
    Map<String, String> given = FilledTopics.pairs("options", wanted.options());
    Map<String, String> names = new LinkedHashMap<>();
    for (NodeSpec node : dataset.spec().nodes()) {
      String own = wanted.topicPrefix() + node.id();
      names.put(
          node.id(),
          given.getOrDefault("tables." + node.id() + ".topic", declared(dataset, node.id(), own)));
    }
    return names;
  }

  private static String declared(Dataset dataset, String table, String own) {
    DatasetSpec.SinkSpec sink = dataset.spec().sinks().get("kafka");
    return sink != null
            && sink.options().get("tables") instanceof Map<?, ?> tables
            && tables.get(table) instanceof Map<?, ?> options
            && options.get("topic") instanceof String topic
        ? topic
        : own;
  }
}
