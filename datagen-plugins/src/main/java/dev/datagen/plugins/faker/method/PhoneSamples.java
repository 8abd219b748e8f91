package dev.datagen.plugins.faker.method;

import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.fallback.RowRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.datafaker.Faker;
import net.datafaker.providers.base.PhoneNumber;
import net.datafaker.service.RandomService;

/** Telephone numbers out of Datafaker, always the same ones: where numbers of a country start. */
final class PhoneSamples {

  private static final int SAMPLES = 500;

  private PhoneSamples() {}

  static List<String> of(String country, String method) {
    RowRandom random = new RowRandom();
    random.restart(RandomKey.ofSeed(0).derive(country), 0, 0);
    Faker faker =
        new Faker(
            new Locale.Builder().setLanguage("en").setRegion(country).build(),
            new RandomService(random));
    Function<PhoneNumber, String> draw = draw(method);
    List<String> samples = new ArrayList<>(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      samples.add(draw.apply(faker.phoneNumber()));
    }
    return samples;
  }

  private static Function<PhoneNumber, String> draw(String method) {
    return switch (method) {
      case "phoneNumberNational" -> PhoneNumber::phoneNumberNational;
      case "phoneNumberInternational" -> PhoneNumber::phoneNumberInternational;
      case "cellPhone" -> PhoneNumber::cellPhone;
      default -> PhoneNumber::cellPhoneInternational;
    };
  }
}
