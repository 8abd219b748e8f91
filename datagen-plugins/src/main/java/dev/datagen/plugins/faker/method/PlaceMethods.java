package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.template.Template.fixed;

import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;

/** Addresses and geography. */
final class PlaceMethods {

  private PlaceMethods() {}

  static void addTo(MethodList methods) {
    addresses(methods);
    countries(methods);
    geography(methods);
  }

  private static void addresses(MethodList methods) {
    methods.localized("address", "whole address in one line", (l, a) -> address(l));
    methods.localized("full_address", "whole address in one line", (l, a) -> address(l));
    methods.localized("street_address", "street and number", (l, a) -> streetAddress(l));
    methods.expression("street_name", "street", "#{Address.streetName}");
    methods.expression("street_suffix", "kind of street, as Avenue", "#{Address.streetSuffix}");
    methods.localized("building_number", "number of a building", (l, a) -> buildingNumber(l));
    methods.expression("secondary_address", "flat or suite", "#{Address.secondaryAddress}");
    methods.expression("city", "city", "#{Address.city}");
    methods.localized("state", "state, province or region", (l, a) -> state(l));
    methods.localized("province", "state, province or region", (l, a) -> state(l));
    methods.localized(
        "state_abbr",
        "state, province or region, abbreviated where the locale has abbreviations",
        (l, a) -> stateAbbr(l));
    methods.expression("postcode", "postal code", "#{Address.postcode}");
    methods.expression("zipcode", "postal code", "#{Address.zipCode}");
    methods.expression("zip_code", "postal code", "#{Address.zipCode}");
  }

  private static void countries(MethodList methods) {
    methods.expression("country", "name of any country", "#{Address.country}");
    methods.localized(
        "current_country", "name of the locale's country", (l, a) -> currentCountry(l));
    methods.universal(
        "country_code",
        "ISO-3166 alpha-2 code of any country",
        a -> LocaleTemplates.english().key("address.country_code"));
    methods.localized(
        "current_country_code",
        "ISO-3166 alpha-2 code of the locale's country",
        (l, a) -> fixed(l.locale().country()));
    methods.english(
        "country_code_alpha3",
        "ISO-3166 alpha-3 code of any country",
        "#{Address.country_code_long}");
    methods.english("capital", "capital of any country", "#{Country.capital}");
    methods.english(
        "continent",
        "continent",
        "#{options.option 'Africa','Antarctica','Asia','Europe','North America','Oceania','South America'}");
  }

  private static void geography(MethodList methods) {
    methods.english("timezone", "name of a time zone", "#{Address.timeZone}");
    methods.english("time_zone", "name of a time zone", "#{Address.timeZone}");
    methods.english("language_name", "name of a language", "#{Nation.language}");
    methods.universal("locale", "name of a locale, as de_DE", a -> Template.words(Locales.tags()));
    methods.universal(
        "language_code",
        "ISO-639 code of a language",
        a ->
            Template.words(
                Locales.tags().stream()
                    .map(tag -> tag.substring(0, tag.indexOf('_')))
                    .distinct()
                    .toList()));
    methods.values(
        "latitude", "latitude in degrees, 6 digits behind the point", a -> Numbers.degrees(90));
    methods.values(
        "longitude", "longitude in degrees, 6 digits behind the point", a -> Numbers.degrees(180));
    methods.words(
        "cardinal_direction", "direction of the compass", "North", "East", "South", "West");
  }

  private static Template currentCountry(LocaleTemplates locale) {
    return locale.key("address.default_country");
  }

  private static Template streetAddress(LocaleTemplates locale) {
    return locale.expression("#{Address.streetAddress}");
  }

  private static Template buildingNumber(LocaleTemplates locale) {
    return locale
        .key("address.building_number")
        .map(text -> text.replaceFirst("^[ ,]+", ""))
        .bind(Patterns::numerify);
  }

  /** What a locale has no list of must not be American. */
  private static Template state(LocaleTemplates locale) {
    return locale.locale().country().equals("US") || locale.lists().has("address.state")
        ? locale.expression("#{Address.state}")
        : locale.expression("#{Address.city}");
  }

  private static Template stateAbbr(LocaleTemplates locale) {
    return locale.locale().country().equals("US") || locale.lists().has("address.state_abbr")
        ? locale.expression("#{Address.stateAbbr}")
        : state(locale);
  }

  /** The locale's own form of an address where it has one, else one of its parts. */
  private static Template address(LocaleTemplates locale) {
    boolean american = locale.locale().country().equals("US");
    boolean similar = locale.isEnglish() && locale.lists().has("address.state_abbr");
    if (american || similar || locale.lists().has("address.full_address")) {
      return locale.expression("#{Address.fullAddress}");
    }
    return locale.isEnglish()
        ? locale.expression("#{Address.streetAddress}, #{Address.city} #{Address.postcode}")
        : locale.expression("#{Address.streetAddress}, #{Address.postcode} #{Address.city}");
  }
}
