package dev.datagen.plugins.faker.locale;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that replace Datafaker's where a locale lacks one and English would show through, or where
 * it mixes scripts. Per locale ({@code zh_TW}) or language ({@code ja}).
 */
final class Corrections {

  private static final Map<String, Map<String, List<String>>> LISTS = read();

  private Corrections() {}

  /** The list at a key; empty if Datafaker's own is to be used. */
  static List<String> find(FakerLocale locale, String key) {
    List<String> exact = LISTS.getOrDefault(locale.tag(), Map.of()).getOrDefault(key, List.of());
    return exact.isEmpty()
        ? LISTS.getOrDefault(locale.language(), Map.of()).getOrDefault(key, List.of())
        : exact;
  }

  private static Map<String, Map<String, List<String>>> read() {
    Map<String, Map<String, List<String>>> lists = new HashMap<>();
    for (List<String> row : Table.read("corrections.tsv")) {
      List<String> options = Arrays.asList(row.get(2).split("\\|"));
      for (String locale : row.get(0).split(",")) {
        lists.computeIfAbsent(locale, name -> new HashMap<>()).put(row.get(1), options);
      }
    }
    return lists;
  }
}
