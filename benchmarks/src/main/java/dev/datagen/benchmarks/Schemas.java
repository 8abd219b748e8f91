package dev.datagen.benchmarks;

import dev.datagen.core.Datagen;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The schemas that are measured, beside this class. */
public final class Schemas {

  private static Registry registry;

  private Schemas() {}

  /** A schema of that name, with the plugins of the class path. */
  public static Datagen load(String name) {
    return load(name, ofClassPath());
  }

  /** A schema of that name, with those plugins. */
  public static Datagen load(String name, Registry plugins) {
    String file = name + ".json";
    try (InputStream in = Schemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no schema " + file);
      }
      return of(in.readAllBytes(), file, plugins);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  /** A schema given as text. */
  public static Datagen parse(String json) {
    return of(json.getBytes(StandardCharsets.UTF_8), "benchmark.json", ofClassPath());
  }

  private static Datagen of(byte[] json, String file, Registry plugins) {
    return Datagen.of(DatasetReader.read(json, file, plugins.vocabulary()), plugins);
  }

  private static synchronized Registry ofClassPath() {
    if (registry == null) {
      registry = Registry.ofClassPath();
    }
    return registry;
  }
}
