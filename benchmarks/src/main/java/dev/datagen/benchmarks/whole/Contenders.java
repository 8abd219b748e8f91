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
          Map.of(
              "kafka-datagen", KafkaTopic::of,
              "kafka-perf-test", ProducerPerformance::new,
              "fact-datagen", FactTable::datagen,
              "example-datagen", ExampleTables::datagen,
              "fact-duckdb", FactTable::duckDb,
              "memory-datagen", InMemory::new,
              "faker-datagen", FakerTexts::datagen,
              "faker-datafaker", FakerTexts::datafaker,
              "parquet-datagen", ReadyRows::datagen,
              "parquet-avro", ReadyRows::parquetAvro));

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
