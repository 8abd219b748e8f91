package dev.datagen.plugins.faker.locale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which locales there are, and which one a country or a locale's name means. */
public final class Locales {

  /** Languages whose names Datafaker has under one country only. */
  private static final Set<String> ONE_COUNTRY =
      Set.of("cs", "da", "el", "fi", "nb", "no", "ro", "zh");

  private static final Map<String, FakerLocale> BY_TAG = new LinkedHashMap<>();
  private static final Map<String, FakerLocale> BY_LANGUAGE = new LinkedHashMap<>();
  private static final Map<String, FakerLocale> BY_COUNTRY = new LinkedHashMap<>();

  static {
    for (List<String> row : Table.read("locales.tsv")) {
      FakerLocale locale = new FakerLocale(row.get(0), data(row.get(1)), row.get(2));
      BY_TAG.put(fold(locale.tag()), locale);
      BY_LANGUAGE.putIfAbsent(locale.language(), locale);
    }
    for (List<String> row : Table.read("countries.tsv")) {
      String country = row.get(0);
      FakerLocale locale = ofCountry(row.get(2), country);
      BY_COUNTRY.put(fold(country), locale);
      BY_COUNTRY.put(fold(row.get(1)), locale);
      for (String name : row.get(3).split("\\|")) {
        BY_COUNTRY.put(fold(name), locale);
      }
    }
  }

  /** What is used where nothing else is said: en_US. */
  public static final FakerLocale DEFAULT = BY_TAG.get("en_us");

  private Locales() {}

  /** Names of the locales with lists of their own. */
  public static List<String> tags() {
    return BY_TAG.values().stream().map(FakerLocale::tag).toList();
  }

  /** The countries of which a name or code is known, each once. */
  public static List<FakerLocale> countries() {
    return BY_COUNTRY.values().stream().distinct().toList();
  }

  /**
   * The locale of a name such as {@code ja_JP}, {@code ja-JP} or {@code ja}, in any case. Languages
   * are known ones; a known language with a known country that has no lists of its own takes the
   * language's.
   */
  public static Optional<FakerLocale> ofTag(String name) {
    String folded = fold(name.replace('-', '_'));
    FakerLocale known = BY_TAG.get(folded);
    if (known != null) {
      return Optional.of(known);
    }
    int bar = folded.indexOf('_');
    if (bar < 0) {
      return Optional.ofNullable(BY_LANGUAGE.get(folded));
    }
    FakerLocale language = BY_LANGUAGE.get(folded.substring(0, bar));
    FakerLocale country = BY_COUNTRY.get(folded.substring(bar + 1));
    return language == null || country == null || folded.length() != bar + 3
        ? Optional.empty()
        : Optional.of(combined(language.language(), country.country()));
  }

  /**
   * The locale of a country given by its ISO-3166 code (two or three letters; {@code UK} is GB) or
   * its English name, or of a locale's name. A code of two letters is a country's first, a
   * language's second.
   */
  public static Optional<FakerLocale> ofCountryOrTag(String name) {
    FakerLocale country = BY_COUNTRY.get(fold(name));
    return country == null ? ofTag(name.strip()) : Optional.of(country);
  }

  /**
   * The locale of a locale's or a country's name, for who names a locale first of all. What is
   * written in lower case or holds a bar is a locale if it can be one ({@code uk} is Ukrainian),
   * else a country; anything else is a country first ({@code UK} is British).
   */
  public static Optional<FakerLocale> ofTagOrCountry(String name) {
    String stripped = name.strip();
    Optional<FakerLocale> tag = ofTag(stripped);
    boolean isTag = stripped.equals(fold(stripped)) || stripped.replace('-', '_').contains("_");
    return isTag && tag.isPresent() ? tag : ofCountryOrTag(stripped);
  }

  private static FakerLocale ofCountry(String tag, String country) {
    FakerLocale known = BY_TAG.get(fold(tag));
    return known == null ? combined(tag.substring(0, tag.indexOf('_')), country) : known;
  }

  private static FakerLocale combined(String language, String country) {
    Locale data =
        ONE_COUNTRY.contains(language)
            ? BY_LANGUAGE.get(language).data()
            : new Locale.Builder().setLanguage(language).setRegion(country).build();
    return new FakerLocale(language + "_" + country, data, country);
  }

  /** Datafaker has lists under "countries" that are none (NEP, CAT), which a builder refuses. */
  @SuppressWarnings("deprecation")
  private static Locale data(String name) {
    int bar = name.indexOf('_');
    return bar < 0 ? Locale.ENGLISH : new Locale(name.substring(0, bar), name.substring(bar + 1));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
