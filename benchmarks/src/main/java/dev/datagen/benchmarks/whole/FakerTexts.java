package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.Datagen;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** Names, e-mail addresses and postal addresses: {@code method=name rows=…}. */
final class FakerTexts {

  private FakerTexts() {}

  static Contender datagen(Settings settings) {
    String json =
        """
        {"version": "1.0", "nodes": [{"id": "t", "kind": "entity", "pk": "k", "rows": %d, "columns": [
          {"name": "k", "type": "int", "generator": {"sequence": {}}},
          {"name": "v", "type": "string", "generator": {"faker": {"method": "%s", "locale": "en"}}}]}]}"""
            .formatted(settings.number("rows"), settings.text("method"));
    Datagen datagen =
        Schemas.parse(json)
            .threads(settings.threads())
            .validate(false)
            .to(tables -> new InMemory.Dropping());
    return () -> datagen.run().rows();
  }

  static Contender datafaker(Settings settings) {
    Faker faker = new Faker(Locale.ENGLISH, new RandomService(new Random(42)));
    Function<Faker, String> method =
        switch (settings.text("method")) {
          case "name" -> f -> f.name().fullName();
          case "email" -> f -> f.internet().emailAddress();
          case "address" -> f -> f.address().fullAddress();
          default -> throw new IllegalArgumentException("no method " + settings.text("method"));
        };
    long rows = settings.number("rows");
    return () -> {
      long length = 0;
      for (long row = 0; row < rows; row++) {
        length += method.apply(faker).length();
      }
      if (length < rows) {
        throw new IllegalStateException("empty texts");
      }
      return rows;
    };
  }
}
