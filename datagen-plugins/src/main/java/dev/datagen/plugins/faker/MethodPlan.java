package dev.datagen.plugins.faker;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.plugins.faker.generate.AccountGenerator;
import dev.datagen.plugins.faker.generate.AccountGenerator.Account;
import dev.datagen.plugins.faker.generate.LocaleInput;
import dev.datagen.plugins.faker.generate.LocalizedGenerator;
import dev.datagen.plugins.faker.generate.UuidGenerator;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.method.Arguments;
import dev.datagen.plugins.faker.method.FakerMethod;
import dev.datagen.plugins.faker.method.LocaleTemplates;
import dev.datagen.plugins.faker.method.UserNames;
import dev.datagen.plugins.faker.template.Template;
import dev.datagen.plugins.faker.text.Assembler;
import dev.datagen.plugins.faker.text.TextSource;
import java.util.Map;
import java.util.function.Function;

/** Plans a method. */
record MethodPlan(FakerMethod method, Arguments arguments, LocaleInput locale) {

  /** Methods that can follow a person's name → the domain behind it, or null. */
  private static final Map<String, Function<LocaleTemplates, Template>> ACCOUNTS =
      Map.of(
          "email", UserNames::freeDomain,
          "free_email", UserNames::freeDomain,
          "ascii_email", UserNames::freeDomain,
          "safe_email", templates -> UserNames.safeDomain(),
          "company_email", UserNames::companyDomain,
          "user_name", templates -> Template.fixed(""),
          "username", templates -> Template.fixed(""));

  Generator plan(String nameFrom, ColumnContext context) {
    boolean account = ACCOUNTS.containsKey(method.name());
    if (!locale.isFixed() && !method.isLocalized()) {
      context.warn(
          "locale_from",
          method.name() + " is the same in every locale",
          "leave locale_from out, or choose another method");
    }
    if (nameFrom != null && !account) {
      throw new InvalidArgument(
          "name_from",
          "the method " + method.name() + " takes no name",
          "name_from is for " + String.join(", ", ACCOUNTS.keySet().stream().sorted().toList()));
    }
    if (account && (nameFrom != null || context.unique())) {
      return new AccountGenerator(name(nameFrom, context), locale, this::account, context.unique());
    }
    if (method.name().equals("uuid4")) {
      return new UuidGenerator(context.unique());
    }
    if (method.maker() instanceof FakerMethod.Values values) {
      Generator generator = values.make(arguments);
      return context.unique() ? Uniqueness.distinct(method.name(), generator, context) : generator;
    }
    return text(context);
  }

  private Generator text(ColumnContext context) {
    TextSource source = source(locale.fallback());
    boolean fixed = locale.isFixed() || !method.isLocalized();
    if (context.unique()) {
      if (!fixed) {
        throw Uniqueness.refusedByLocale(method.name());
      }
      return Uniqueness.distinct(method.name(), source, context);
    }
    return fixed ? Texts.generator(source) : new LocalizedGenerator(locale, this::source);
  }

  private TextSource source(FakerLocale wanted) {
    LocaleTemplates templates = LocaleTemplates.of(wanted);
    FakerMethod.Maker maker = method.maker();
    if (maker instanceof FakerMethod.Localized localized) {
      return Assembler.assemble(localized.make(templates, arguments));
    }
    if (maker instanceof FakerMethod.Universal universal) {
      return Assembler.assemble(universal.make(arguments));
    }
    if (maker instanceof FakerMethod.Computed computed) {
      return computed.make(arguments);
    }
    return ((FakerMethod.LocalizedComputed) maker).make(templates, arguments);
  }

  private Account account(FakerLocale wanted) {
    LocaleTemplates templates = LocaleTemplates.of(wanted);
    Template domain = ACCOUNTS.get(method.name()).apply(templates);
    boolean userName = domain instanceof Template.Fixed fixed && fixed.text().isEmpty();
    return new Account(
        wanted.language(),
        Assembler.assemble(UserNames.plainName(templates)),
        userName ? null : Assembler.assemble(domain));
  }

  private static Input name(String column, ColumnContext context) {
    if (column == null) {
      return null;
    }
    Input input = context.input("name_from", column);
    if (input.type().kind() != ColumnType.Kind.STRING) {
      throw new InvalidArgument(
          "name_from",
          "\"" + column + "\" is of type " + input.type(),
          "name a string column that holds people's names");
    }
    return input;
  }
}
