package dev.datagen.plugins.faker.method;

import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Telephone numbers of the locale's country. */
final class PhoneMethods {

  private static final Map<String, List<String>> SAMPLES = new ConcurrentHashMap<>();

  private PhoneMethods() {}

  static void addTo(MethodList methods) {
    methods.localized(
        "phone_number",
        "number of a landline as dialled within the country",
        (l, a) -> phone(l, "phoneNumberNational", text -> text));
    methods.localized(
        "phone_number_international",
        "number of a landline with the country's code",
        (l, a) -> phone(l, "phoneNumberInternational", text -> text));
    methods.localized(
        "cell_phone",
        "number of a mobile as dialled within the country",
        (l, a) -> phone(l, "cellPhone", text -> text));
    methods.localized(
        "cell_phone_international",
        "number of a mobile with the country's code",
        (l, a) -> phone(l, "cellPhoneInternational", text -> text));
    methods.localized(
        "msisdn",
        "number of a mobile with the country's code, digits only",
        (l, a) -> phone(l, "cellPhoneInternational", text -> text.replaceAll("[^0-9]", "")));
    methods.localized(
        "country_calling_code", "the country's telephone code, as +49", (l, a) -> callingCode(l));
  }

  /** Valid numbers of the country whose last three digits are free. */
  private static Template phone(
      LocaleTemplates locale, String method, UnaryOperator<String> change) {
    List<String> samples =
        SAMPLES.computeIfAbsent(
            locale.locale().country() + " " + method,
            name -> PhoneSamples.of(locale.locale().country(), method));
    Map<String, List<String>> byEnd = new TreeMap<>();
    for (String sample : samples) {
      String shape = open(change.apply(sample));
      int end = shape.indexOf('#');
      byEnd
          .computeIfAbsent(shape.substring(end), text -> new ArrayList<>())
          .add(shape.substring(0, end));
    }
    List<Template> shapes = new ArrayList<>();
    byEnd.forEach(
        (end, starts) ->
            shapes.add(Template.sequence(Template.words(starts), Patterns.numerify(end))));
    return Template.choice(shapes);
  }

  private static String open(String number) {
    StringBuilder open = new StringBuilder(number);
    int left = 3;
    for (int i = number.length() - 1; i >= 0 && left > 0; i--) {
      if (Character.isDigit(number.charAt(i))) {
        open.setCharAt(i, '#');
        left--;
      }
    }
    return open.toString();
  }

  private static Template callingCode(LocaleTemplates locale) {
    String number = PhoneSamples.of(locale.locale().country(), "cellPhoneInternational").get(0);
    return Template.fixed(number.substring(0, number.indexOf(' ')));
  }
}
