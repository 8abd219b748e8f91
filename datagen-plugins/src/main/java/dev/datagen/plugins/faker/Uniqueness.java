package dev.datagen.plugins.faker;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.plugins.faker.generate.DistinctGenerator;
import dev.datagen.plugins.faker.generate.DistinctSteps;
import dev.datagen.plugins.faker.method.Numbers;
import dev.datagen.plugins.faker.text.DistinctTexts;
import dev.datagen.plugins.faker.text.Mixture;
import dev.datagen.plugins.faker.text.TextSource;

/** Values that never repeat, and the refusal of what cannot be made so. */
final class Uniqueness {

  private static final String HINT =
      "uuid4, email, user_name and patterns of enough digits (numerify) are unique for any number"
          + " of rows";

  /** A domain large enough where nobody knows the number of rows. */
  private static final long ANY_NUMBER = 1_000_000_000L;

  /** Up to here, more rows choose no other product, so that earlier rows keep their values. */
  private static final long COMFORTABLE = 1_000_000L;

  private Uniqueness() {}

  static Generator distinct(String what, TextSource source, ColumnContext context) {
    DistinctTexts texts = null;
    if (source instanceof Mixture mixture) {
      long rows = context.rows().orElse(ANY_NUMBER);
      texts = mixture.distinct(Math.max(rows, COMFORTABLE)).orElse(null);
    } else if (source instanceof DistinctTexts distinct) {
      texts = distinct;
    }
    if (texts == null) {
      throw new InvalidArgument("", what + " cannot be unique", HINT);
    }
    check(what, texts.domain(), context);
    return new DistinctGenerator(texts);
  }

  static Generator distinct(String what, Generator values, ColumnContext context) {
    if (values instanceof Numbers.Steps steps) {
      check(what, steps.count(), context);
      return new DistinctSteps(steps.output(), steps.low(), steps.step(), steps.count());
    }
    throw new InvalidArgument("", what + " cannot be unique", HINT);
  }

  static InvalidArgument refusedByLocale(String what) {
    return new InvalidArgument(
        "locale_from",
        what + " cannot be unique where the locale differs from row to row",
        "use uuid4, email or user_name, or one locale for all rows");
  }

  private static void check(String what, long domain, ColumnContext context) {
    long rows = context.rows().orElse(ANY_NUMBER);
    if (domain < rows) {
      throw new InvalidArgument(
          "",
          context.column()
              + " must be unique in "
              + (context.rows().isPresent() ? rows + " rows" : "an unknown number of rows")
              + ", but "
              + what
              + " only has "
              + domain
              + " distinct values",
          HINT);
    }
  }
}
