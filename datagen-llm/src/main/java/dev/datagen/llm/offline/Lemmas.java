package dev.datagen.llm.offline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Singulars of English nouns. */
public final class Lemmas {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("people", "person"),
          Map.entry("persons", "person"),
          Map.entry("children", "child"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("mice", "mouse"),
          Map.entry("feet", "foot"),
          Map.entry("geese", "goose"),
          Map.entry("analyses", "analysis"),
          Map.entry("diagnoses", "diagnosis"),
          Map.entry("crises", "crisis"),
          Map.entry("data", "data"),
          Map.entry("buses", "bus"),
          Map.entry("movies", "movie"),
          Map.entry("cookies", "cookie"),
          Map.entry("shelves", "shelf"),
          Map.entry("leaves", "leave"),
          Map.entry("knives", "knife"),
          Map.entry("lives", "life"),
          Map.entry("wolves", "wolf"),
          Map.entry("indices", "index"),
          Map.entry("axes", "axis"),
          Map.entry("quizzes", "quiz"),
          Map.entry("statuses", "status"),
          Map.entry("gases", "gas"),
          Map.entry("ties", "tie"),
          Map.entry("cities", "city"),
          Map.entry("caches", "cache"),
          Map.entry("cafes", "cafe"),
          Map.entry("heroes", "hero"),
          Map.entry("potatoes", "potato"));

  private static final Set<String> SINGULAR =
      Set.of(
          "status",
          "address",
          "bus",
          "gas",
          "business",
          "news",
          "analysis",
          "diagnosis",
          "campus",
          "class",
          "process",
          "access",
          "series",
          "species",
          "canvas",
          "virus",
          "bonus",
          "census",
          "iris",
          "basis",
          "express",
          "success",
          "press",
          "boss",
          "loss",
          "pass",
          "mass",
          "glass",
          "fitness",
          "wellness",
          "mattress",
          "compass",
          "witness",
          "princess",
          "actress",
          "waitress",
          "saas",
          "gps",
          "sms",
          "ios",
          "less",
          "this",
          "its",
          "his",
          "us",
          "is",
          "was",
          "has",
          "as",
          "vitals",
          "headquarters",
          "steps",
          "logistics",
          "sales",
          "always",
          "yes",
          "plus",
          "across",
          "various",
          "previous",
          "gross",
          "cross",
          "lens",
          "chess",
          "tennis",
          "sometimes",
          "perhaps",
          "besides",
          "towards",
          "afterwards",
          "others",
          "hers",
          "ours",
          "theirs",
          "does",
          "goes");

  private Lemmas() {}

  /** The singular of a noun in lower case; other words as they are. */
  public static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.endsWith("'s") || lower.endsWith("s'")) {
      lower = lower.substring(0, lower.length() - (lower.endsWith("'s") ? 2 : 1));
    }
    if (IRREGULAR.containsKey(lower)) {
      return IRREGULAR.get(lower);
    }
    int length = lower.length();
    if (length < 4 || !lower.endsWith("s") || lower.endsWith("ss") || SINGULAR.contains(lower)) {
      return lower;
    } else if (lower.endsWith("ies") && length > 4) {
      return lower.substring(0, length - 3) + "y";
    } else if (lower.matches(".*(ches|shes|sses|xes|zzes)")) {
      return lower.substring(0, length - 2);
    } else if (lower.endsWith("us") || lower.endsWith("is")) {
      return lower;
    }
    return lower.substring(0, length - 1);
  }

  /** Whether the word is a plural. */
  static boolean isPlural(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !of(lower).equals(lower) && !lower.endsWith("'s");
  }
}
