package dev.datagen.tests;

import dev.datagen.core.Datagen;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.testkit.ChunkCollector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs into memory. */
public final class Generated {

  /** Everything on the class path, loaded once. */
  public static final Registry REGISTRY = Registry.ofClassPath();

  private Generated() {}

  static Datagen example(String name) {
    return Datagen.load(Examples.file(name), REGISTRY);
  }

  public static Datagen schema(String json) {
    return Datagen.of(
        DatasetReader.read(
            json.getBytes(StandardCharsets.UTF_8), "test.json", REGISTRY.vocabulary()),
        REGISTRY);
  }

  static Datagen file(Path schema) {
    return Datagen.load(schema, REGISTRY);
  }

  /** Makes everything and keeps it. */
  public static ChunkCollector run(Datagen datagen) {
    ChunkCollector[] collector = new ChunkCollector[1];
    datagen.to(tables -> collector[0] = new ChunkCollector(tables)).run();
    return collector[0];
  }

  /** Makes everything and digests each table. */
  static Map<String, String> digests(Datagen datagen) {
    return run(datagen).digests();
  }
}
