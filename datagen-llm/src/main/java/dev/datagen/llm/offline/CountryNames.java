package dev.datagen.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the countries that a description names. */
final class CountryNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("germany", "Germany"),
          Map.entry("german", "Germany"),
          Map.entry("france", "France"),
          Map.entry("french", "France"),
          Map.entry("spain", "Spain"),
          Map.entry("italy", "Italy"),
          Map.entry("uk", "United Kingdom"),
          Map.entry("united kingdom", "United Kingdom"),
          Map.entry("britain", "United Kingdom"),
          Map.entry("usa", "United States"),
          Map.entry("us", "United States"),
          Map.entry("united states", "United States"),
          Map.entry("canada", "Canada"),
          Map.entry("australia", "Australia"),
          Map.entry("netherlands", "Netherlands"),
          Map.entry("belgium", "Belgium"),
          Map.entry("austria", "Austria"),
          Map.entry("switzerland", "Switzerland"),
          Map.entry("poland", "Poland"),
          Map.entry("portugal", "Portugal"),
          Map.entry("sweden", "Sweden"),
          Map.entry("japan", "Japan"),
          Map.entry("brazil", "Brazil"),
          Map.entry("india", "India"),
          Map.entry("mexico", "Mexico"),
          Map.entry("ireland", "Ireland"));

  private CountryNames() {}

  /** Countries named. */
  static List<String> in(List<Word> words) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int n = 2; n >= 1; n--) {
        String phrase = Phrases.at(words, i, n);
        boolean us = phrase.equals("us") && !words.get(i).text().equals("US");
        String country = NAMES.get(phrase);
        if (country != null && !us && !found.contains(country)) {
          found.add(country);
        }
      }
    }
    return found;
  }
}
