package dev.datagen.llm.offline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads segments: free, pro and enterprise users, their shares, and what they do more often. */
final class SegmentPhrases {

  private final DescriptionText text;
  private final List<Word> words;

  SegmentPhrases(DescriptionText text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  /** Segments named together or with a share: adjective → share in percent. */
  Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String name = word.text().toLowerCase(Locale.ROOT);
      if (word.kind() == Word.Kind.WORD && Adjectives.SEGMENTS.containsKey(name)) {
        double given = percentBefore(i);
        if (given > 0) {
          shares.put(name, given);
        } else {
          shares.putIfAbsent(name, -1.0);
        }
      }
    }
    if (shares.size() == 1) {
      String only = shares.keySet().iterator().next();
      if (shares.get(only) < 0
          && !text.has(
              only
                  + " (?:users?|customers?|members?|accounts?|players?|clients?|plans?|subscribers?)")) {
        return Map.of();
      }
      shares.put(only.equals("regular") || only.equals("standard") ? "premium" : "regular", -1.0);
    }
    return spread(shares);
  }

  private static Map<String, Double> spread(Map<String, Double> shares) {
    double given = shares.values().stream().filter(share -> share > 0).mapToDouble(s -> s).sum();
    double open =
        shares.entrySet().stream()
            .filter(e -> e.getValue() < 0)
            .mapToDouble(e -> Adjectives.SEGMENTS.get(e.getKey()))
            .sum();
    Map<String, Double> all = new LinkedHashMap<>();
    shares.forEach(
        (name, share) ->
            all.put(
                name,
                share > 0
                    ? share
                    : Math.max(0.5, (100 - given) * Adjectives.SEGMENTS.get(name) / open)));
    return all;
  }

  private double percentBefore(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 6; k--) {
      if (words.get(k).kind() == Word.Kind.PERCENT) {
        return words.get(k).low() < 100 ? words.get(k).low() : 0;
      } else if (words.get(k).isMark() || words.get(k).is("and")) {
        return 0;
      }
    }
    return 0;
  }

  /** How much more often rows of a segment do something, or 1. */
  double oftener(String segment) {
    return factor(
        segment,
        "(?:order|buy|purchase|visit|play|post|use|log|active|often|come|book|sessions?|events?)[a-z"
            + " ]{0,30}");
  }

  /** How much more rows of a segment spend, or 1. */
  double dearer(String segment) {
    return factor(segment, "(?:spend|pay|worth|larger|bigger|higher|amount|value)[a-z ]{0,30}");
  }

  private double factor(String segment, String verb) {
    String times = "(?:([0-9.]+) ?(?:x|times)|(twice)|(three times)|(double))";
    Matcher m =
        text.matcher(segment + " [a-z]+ [a-z ]{0,15}" + verb + "?" + times + "([a-z ]{0,30})");
    if (!m.find()) {
      return 1;
    }
    boolean aboutMoney =
        m.group().matches(".*(spend|pay|worth|larger|bigger|value|amount|money).*");
    if (aboutMoney != verb.contains("spend")) {
      return 1;
    }
    double factor =
        m.group(1) != null ? Double.parseDouble(m.group(1)) : m.group(3) != null ? 3 : 2;
    return Math.min(Math.max(factor, 0.05), 50);
  }
}
