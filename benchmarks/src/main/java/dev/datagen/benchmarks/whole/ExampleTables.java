package dev.datagen.benchmarks.whole;

import dev.datagen.core.Datagen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One of the schemas in {@code examples}, written to Parquet with Snappy: {@code example=bank
 * rows.customer=… dir=…}.
 */
final class ExampleTables {

  private ExampleTables() {}

  static Contender datagen(Settings settings) throws IOException {
    Files.createDirectories(settings.directory());
    Path schema =
        Path.of(System.getProperty("benchmark.examples", "../examples"))
            .resolve(settings.text("example") + ".json");
    return () -> {
      Datagen datagen = Datagen.load(schema);
      settings.rowCounts().forEach(datagen::rows);
      return datagen
          .threads(settings.threads())
          .validate(settings.flag("validate"))
          .to("parquet", Map.of("compression", "snappy"))
          .directory(settings.directory())
          .run()
          .rows();
    };
  }
}
