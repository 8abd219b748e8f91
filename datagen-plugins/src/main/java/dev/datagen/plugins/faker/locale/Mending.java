package dev.datagen.plugins.faker.locale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small faults in Datafaker's lists that would show in the data. */
final class Mending {

  private static final Map<String, String> SLIPS =
      Map.of("jahong1r_t", "Jahongir", "Kristīn1e", "Kristīne", "Mia+3", "Mia");

  private Mending() {}

  /** The list, map or text of a key without its faults. */
  static Object mend(FakerLocale locale, String key, Object value) {
    if (value instanceof List<?> list) {
      List<Object> mended = new ArrayList<>(list.size());
      for (Object item : list) {
        mended.add(item instanceof String text ? mend(locale, key, text) : item);
      }
      return mended;
    }
    return value instanceof String text ? mend(locale, key, text) : value;
  }

  private static String mend(FakerLocale locale, String key, String text) {
    String mended = text;
    if (key.equals("address.building_number")) {
      // numbers of houses do not begin with 0
      mended = mended.replaceFirst("#", "Ø");
    }
    if (key.endsWith("city_name") || key.endsWith("street") || key.endsWith("street_title")) {
      mended = mended.strip().replaceAll(" +", " ");
    }
    if (locale.language().equals("be") && !mended.contains("#{")) {
      // a Latin i among Cyrillic letters
      mended = mended.replace('i', 'і').replace('I', 'І');
    }
    if (key.startsWith("name.")) {
      // remarks in brackets, and slips of the finger
      mended = mended.replaceFirst(" *\\(.*\\)", "");
      mended = SLIPS.getOrDefault(mended, mended);
    }
    return mended;
  }
}
