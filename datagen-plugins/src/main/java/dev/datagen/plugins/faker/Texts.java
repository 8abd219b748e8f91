package dev.datagen.plugins.faker;

import dev.datagen.api.generator.Generator;
import dev.datagen.plugins.faker.generate.CodedGenerator;
import dev.datagen.plugins.faker.generate.TextGenerator;
import dev.datagen.plugins.faker.text.Mixture;
import dev.datagen.plugins.faker.text.TextSource;

/** The fastest generator of a source. */
final class Texts {

  private Texts() {}

  static Generator generator(TextSource source) {
    if (source instanceof Mixture mixture) {
      return mixture
          .coded()
          .<Generator>map(CodedGenerator::new)
          .orElseGet(() -> new TextGenerator(source));
    }
    return new TextGenerator(source);
  }
}
