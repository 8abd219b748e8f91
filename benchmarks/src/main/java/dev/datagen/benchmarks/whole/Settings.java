package dev.datagen.benchmarks.whole;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a contender is told: {@code rows=20000000 threads=1 dir=/tmp/x}.
 *
 * @param values by name
 */
record Settings(Map<String, String> values) {

  static Settings parse(Iterable<String> words) {
    Map<String, String> values = new TreeMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not NAME=VALUE: " + word);
      }
      values.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return new Settings(values);
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("needs " + name + "=…");
    }
    return value;
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  int count(String name, int otherwise) {
    return values.containsKey(name) ? Math.toIntExact(number(name)) : otherwise;
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(values.getOrDefault(name, "false"));
  }

  /** Row counts by table: {@code rows.user=1000}. */
  Map<String, Long> rowCounts() {
    Map<String, Long> counts = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith("rows.")) {
            counts.put(name.substring("rows.".length()), Long.parseLong(value));
          }
        });
    return counts;
  }

  int threads() {
    return count("threads", 1);
  }

  Path directory() {
    return Path.of(text("dir"));
  }
}
