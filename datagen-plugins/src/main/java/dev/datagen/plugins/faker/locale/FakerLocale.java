package dev.datagen.plugins.faker.locale;

import java.util.Locale;

/**
 * A locale that values can be made for.
 *
 * @param tag language and country as {@code ja_JP}
 * @param data the locale under which Datafaker has the word lists
 * @param country ISO-3166 alpha-2 code of the country, for telephone and account numbers
 */
public record FakerLocale(String tag, Locale data, String country) {

  /** The language alone. */
  public String language() {
    return tag.substring(0, tag.indexOf('_'));
  }

  @Override
  public String toString() {
    return tag;
  }
}
