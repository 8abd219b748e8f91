package dev.datagen.plugins.faker.method;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.fallback.RowRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.datafaker.Faker;
import net.datafaker.providers.base.PhoneNumber;
import net.datafaker.service.RandomService;

/**
 * Shapes of valid telephone numbers of a country, always the same ones: numbers out of Datafaker
 * whose last three digits may be any, written as #.
 */
final class PhoneShapes {

  private static final int SHAPES = 250;
  private static final int MOST_TRIES = 2000;
  private static final String[] PROBES = {"000", "999", "137", "562"};

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String country;

  private PhoneShapes(String country) {
    this.country = country;
  }

  /** At least one shape. */
  static List<String> of(String country, Function<PhoneNumber, String> draw) {
    return new PhoneShapes(country).draw(draw);
  }

  private List<String> draw(Function<PhoneNumber, String> draw) {
    RowRandom random = new RowRandom();
    random.restart(RandomKey.ofSeed(0).derive(country), 0, 0);
    Faker faker =
        new Faker(
            new Locale.Builder().setLanguage("en").setRegion(country).build(),
            new RandomService(random));
    List<String> shapes = new ArrayList<>(SHAPES);
    List<String> doubtful = new ArrayList<>();
    for (int i = 0; i < MOST_TRIES && shapes.size() < SHAPES; i++) {
      String shape = open(draw.apply(faker.phoneNumber()));
      (isValid(shape) ? shapes : doubtful).add(shape);
    }
    return shapes.isEmpty() ? doubtful : shapes;
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

  private boolean isValid(String shape) {
    for (String probe : PROBES) {
      String number = shape;
      for (int i = 0; i < probe.length(); i++) {
        number = number.replaceFirst("#", probe.substring(i, i + 1));
      }
      try {
        if (!numbers.isValidNumber(numbers.parse(number, country))) {
          return false;
        }
      } catch (NumberParseException e) {
        // no number at all, so not a valid one
        return false;
      }
    }
    return true;
  }
}
