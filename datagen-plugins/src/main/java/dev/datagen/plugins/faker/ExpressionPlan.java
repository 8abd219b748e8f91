package dev.datagen.plugins.faker;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.fallback.DatafakerSource;
import dev.datagen.plugins.faker.fallback.ExpressionCheck;
import dev.datagen.plugins.faker.generate.LocaleInput;
import dev.datagen.plugins.faker.generate.LocalizedGenerator;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.method.LocaleTemplates;
import dev.datagen.plugins.faker.template.NotCompilable;
import dev.datagen.plugins.faker.text.Assembler;
import dev.datagen.plugins.faker.text.TextSource;

/** Plans a Datafaker expression: compiled where it is a template, else evaluated row by row. */
record ExpressionPlan(String expression, LocaleInput locale) {

  private static final int TRIALS = 5;

  Generator plan(ColumnContext context) {
    ExpressionCheck.check(expression);
    TextSource source = source(locale.fallback());
    if (context.unique()) {
      if (!locale.isFixed()) {
        throw Uniqueness.refusedByLocale(expression);
      }
      return Uniqueness.distinct(expression, source, context);
    }
    if (locale.isFixed()) {
      return Texts.generator(source);
    }
    // rows of unknown countries get it, so it must not fail only then
    source(Locales.DEFAULT);
    return new LocalizedGenerator(locale, this::source);
  }

  private TextSource source(FakerLocale wanted) {
    LocaleTemplates templates = LocaleTemplates.of(wanted);
    try {
      return Assembler.assemble(templates.expression(expression));
    } catch (NotCompilable e) {
      ExpressionCheck.checkEvaluated(expression);
      DatafakerSource source = new DatafakerSource(templates.lists(), expression);
      tryOut(source);
      return source;
    }
  }

  /** Datafaker knows only when it is asked whether it can do what it is asked for. */
  private static void tryOut(DatafakerSource source) {
    RandomKey key = RandomKey.ofSeed(0);
    for (int i = 0; i < TRIALS; i++) {
      try {
        source.text(i, key, 0);
      } catch (RuntimeException e) {
        throw new InvalidArgument(
            "expression",
            "Datafaker cannot evaluate " + source.expression(),
            "check what its arguments may be, as in #{Number.digits '5'}");
      }
    }
  }
}
