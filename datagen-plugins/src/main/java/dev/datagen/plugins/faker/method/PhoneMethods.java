package dev.datagen.plugins.faker.method;

import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.datafaker.providers.base.PhoneNumber;

/** Telephone numbers of the locale's country. */
final class PhoneMethods {

  private static final Map<String, List<String>> NATIONAL = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> INTERNATIONAL = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> CELL = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> CELL_INTERNATIONAL = new ConcurrentHashMap<>();

  private PhoneMethods() {}

  static void addTo(MethodList methods) {
    methods.localized(
        "phone_number",
        "number of a landline as dialled within the country",
        (l, a) -> template(shapes(NATIONAL, l, PhoneNumber::phoneNumberNational)));
    methods.localized(
        "phone_number_international",
        "number of a landline with the country's code",
        (l, a) -> template(shapes(INTERNATIONAL, l, PhoneNumber::phoneNumberInternational)));
    methods.localized(
        "cell_phone",
        "number of a mobile as dialled within the country",
        (l, a) -> template(shapes(CELL, l, PhoneNumber::cellPhone)));
    methods.localized(
        "cell_phone_international",
        "number of a mobile with the country's code",
        (l, a) -> template(cellInternational(l)));
    methods.localized(
        "msisdn",
        "number of a mobile with the country's code, digits only",
        (l, a) ->
            template(
                cellInternational(l).stream()
                    .map(shape -> shape.replaceAll("[^0-9#]", ""))
                    .toList()));
    methods.localized(
        "country_calling_code",
        "the country's telephone code, as +49",
        (l, a) -> Template.fixed(cellInternational(l).get(0).split(" ")[0]));
  }

  private static List<String> cellInternational(LocaleTemplates locale) {
    return shapes(CELL_INTERNATIONAL, locale, PhoneNumber::cellPhoneInternational);
  }

  private static List<String> shapes(
      Map<String, List<String>> known, LocaleTemplates locale, Function<PhoneNumber, String> draw) {
    return known.computeIfAbsent(
        locale.locale().country(), country -> PhoneShapes.of(country, draw));
  }

  /** Every shape as likely; those that end alike become one product. */
  private static Template template(List<String> shapes) {
    Map<String, List<String>> byEnd = new TreeMap<>();
    for (String shape : shapes) {
      int end = shape.indexOf('#');
      byEnd
          .computeIfAbsent(shape.substring(end), text -> new ArrayList<>())
          .add(shape.substring(0, end));
    }
    List<Template> options = new ArrayList<>();
    byEnd.forEach(
        (end, starts) -> {
          Template numbers = Template.sequence(Template.words(starts), Patterns.numerify(end));
          options.addAll(Collections.nCopies(starts.size(), numbers));
        });
    return Template.choice(options);
  }
}
