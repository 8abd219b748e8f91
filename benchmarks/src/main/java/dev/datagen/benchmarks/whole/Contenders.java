package dev.datagen.benchmarks.whole;

import java.util.Map;
import java.util.TreeMap;

/** All contenders by name. */
final class Contenders {

  /** Opens a contender. */
  interface Opener {
    Contender open(Settings settings) throws Exception;
  }

  private static final Map<String, Opener> BY_NAME =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("kafka-datagen", KafkaTopic::of),
              Map.entry("kafka-perf-test", ProducerPerformance::new),
              Map.entry("fact-datagen", FactTable::datagen),
              Map.entry("fact-pair-datagen", FactTable::pair),
              Map.entry("example-datagen", ExampleTables::datagen),
              Map.entry("fact-duckdb", FactTable::duckDb),
              Map.entry("memory-datagen", InMemory::new),
              Map.entry("faker-datagen", FakerTexts::datagen),
              Map.entry("faker-datafaker", FakerTexts::datafaker),
              Map.entry("parquet-datagen", ReadyRows::datagen),
              Map.entry("parquet-avro", ReadyRows::parquetAvro)));

  private Contenders() {}

  static Contender open(String name, Settings settings) throws Exception {
    Opener opener = BY_NAME.get(name);
    if (opener == null) {
      throw new IllegalArgumentException(
          "unknown contender " + name + "; there are " + BY_NAME.keySet());
    }
    return opener.open(settings);
  }

  static Iterable<String> names() {
    return BY_NAME.keySet();
  }
}
