package dev.datagen.plugins.faker;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.Catalogue;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.plugins.faker.generate.LocaleInput;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.method.Argument;
import dev.datagen.plugins.faker.method.Arguments;
import dev.datagen.plugins.faker.method.FakerMethod;
import dev.datagen.plugins.faker.method.FakerMethods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pf4j.Extension;

/** The generator {@code faker}. */
@Extension
public final class FakerFactory implements GeneratorFactory<FakerArguments>, Catalogue {

  @Override
  public String id() {
    return "faker";
  }

  @Override
  public Class<FakerArguments> arguments() {
    return FakerArguments.class;
  }

  @Override
  public String argument() {
    return "method";
  }

  @Override
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    FakerMethods.all()
        .forEach((name, method) -> entries.put(name, method.doc() + described(method.arguments())));
    return entries;
  }

  private static String described(List<Argument> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream()
            .map(Argument::toString)
            .collect(Collectors.joining(", ", "; arguments: ", ""));
  }

  @Override
  public Generator plan(FakerArguments arguments, ColumnContext context) {
    if ((arguments.method() == null) == (arguments.expression() == null)) {
      throw new InvalidArgument(
          arguments.method() == null ? "" : "expression",
          arguments.method() == null
              ? "has neither a method nor an expression"
              : "stands beside a method",
          "give either a method, as name, or an expression, as #{Commerce.productName}");
    }
    LocaleInput locale =
        LocaleInput.of(context, arguments.localeFrom(), locale(arguments.locale()));
    if (arguments.expression() != null) {
      refuseOwn(arguments);
      return new ExpressionPlan(arguments.expression(), locale).plan(context);
    }
    FakerMethod method =
        FakerMethods.find(arguments.method())
            .orElseThrow(
                () ->
                    new InvalidArgument(
                        "method",
                        "unknown method \"" + arguments.method() + "\"",
                        NearestName.hint(arguments.method(), "methods", FakerMethods.names())));
    Arguments own = new Arguments(method, arguments.arguments(), context.timeframe());
    return new MethodPlan(method, own, locale).plan(arguments.nameFrom(), context);
  }

  private static FakerLocale locale(String name) {
    if (name == null) {
      return Locales.DEFAULT;
    }
    return Locales.ofTagOrCountry(name)
        .orElseThrow(
            () ->
                new InvalidArgument(
                    "locale",
                    "unknown locale \"" + name + "\"",
                    NearestName.hint(name, "locales", Locales.tags())));
  }

  private static void refuseOwn(FakerArguments arguments) {
    if (!arguments.arguments().isEmpty()) {
      String first = arguments.arguments().keySet().iterator().next();
      throw new InvalidArgument(
          first, "an expression has no arguments", "write them into the expression");
    }
    if (arguments.nameFrom() != null) {
      throw new InvalidArgument(
          "name_from", "an expression takes no name", "use the method email or user_name");
    }
  }
}
