package dev.datagen.sink.text;

import java.util.Locale;
import java.util.Map;

/** What is told of options beside a result. */
final class Described {

  private Described() {}

  static void files(Map<String, Object> described, FileOptions files) {
    described.put("extension", files.extension());
    described.put("compression", files.compression().name().toLowerCase(Locale.ROOT));
    files.rowsPerFile().ifPresent(rows -> described.put("rows_per_file", rows));
  }
}
