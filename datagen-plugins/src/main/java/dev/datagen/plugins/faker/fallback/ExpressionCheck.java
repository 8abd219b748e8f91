package dev.datagen.plugins.faker.fallback;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import dev.datagen.plugins.faker.template.DatafakerExpression;
import dev.datagen.plugins.faker.template.DatafakerExpression.Directive;
import dev.datagen.plugins.faker.template.Providers;
import dev.datagen.plugins.faker.template.RegexTemplate;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets through what a schema may ask Datafaker for: the texts, numbers and booleans that a
 * provider's methods give. Nothing else on the Faker can be called (it can load files and URLs),
 * and nothing that looks at the clock.
 */
public final class ExpressionCheck {

  private static final String ARGUMENT = "expression";
  private static final int LONGEST = 2000;
  private static final long MOST = 10_000;
  private static final Set<String> FILLERS = Set.of("numerify", "letterify", "bothify", "regexify");

  /** Providers and methods that look at the clock, the machine's locale or files, or remember. */
  private static final Set<String> AMBIENT =
      Set.of(
          "time",
          "timeanddate",
          "dateandtime",
          "date",
          "business",
          "twitter",
          "idnumber",
          "fakeduration",
          "duration",
          "unique",
          "locality",
          "image",
          "tea.variety",
          "animal.species",
          "file.filename",
          "aws.albarn",
          "aws.albtargetgrouparn");

  /** Not float and double: their text differs between versions of Java. */
  private static final Set<Class<?>> RESULTS =
      Set.of(
          String.class,
          char.class,
          boolean.class,
          byte.class,
          short.class,
          int.class,
          long.class,
          Character.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          BigDecimal.class,
          BigInteger.class);

  private static final Set<Class<?>> PARAMETERS =
      Set.of(
          String.class,
          boolean.class,
          int.class,
          long.class,
          double.class,
          char.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class);

  private ExpressionCheck() {}

  /**
   * Checks every directive of an expression.
   *
   * @throws InvalidArgument if one is unknown or not allowed
   */
  public static void check(String expression) {
    if (expression.length() > LONGEST) {
      throw wrong("is longer than " + LONGEST + " characters", "split it over several columns");
    }
    DatafakerExpression parsed;
    try {
      parsed = DatafakerExpression.parse(expression);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage(), "write #{Provider.method} or #{Provider.method 'argument'}");
    }
    for (DatafakerExpression.Piece piece : parsed.pieces()) {
      if (piece instanceof Directive directive) {
        check(directive);
      }
    }
  }

  private static void check(Directive directive) {
    String name = directive.name();
    List<String> arguments = directive.arguments();
    String plain = plain(name);
    if (FILLERS.contains(plain) || plain.equals("options.option")) {
      if (arguments.isEmpty()) {
        throw wrong("#{" + name + "} has no argument", "write #{" + name + " '…'}");
      }
      checkFiller(plain, name, arguments.get(0));
      return;
    }
    int dot = name.indexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      throw wrong(
          "#{" + name + "} names no method of a provider",
          "write #{Provider.method}, as #{Commerce.productName}");
    }
    checkMethod(name, name.substring(0, dot), name.substring(dot + 1), arguments);
  }

  private static void checkFiller(String plain, String name, String argument) {
    if (plain.equals("regexify")) {
      try {
        RegexTemplate.compile(argument);
      } catch (IllegalArgumentException e) {
        throw wrong("#{" + name + " …}: " + e.getMessage(), "simplify the regular expression");
      }
    }
  }

  /**
   * Checks once more what Datafaker itself will evaluate: it evaluates results again, so nothing
   * that a schema writes may come out as a directive.
   *
   * @throws InvalidArgument if something could
   */
  public static void checkEvaluated(String expression) {
    for (DatafakerExpression.Piece piece : DatafakerExpression.parse(expression).pieces()) {
      if (piece instanceof Directive directive) {
        checkEvaluated(directive);
      }
    }
  }

  private static void checkEvaluated(Directive directive) {
    String name = directive.name();
    if (directive.arguments().stream().anyMatch(ExpressionCheck::hasBraces)) {
      throw wrong(
          "#{"
              + name
              + " …} has an argument with braces beside a directive that Datafaker evaluates",
          "write it without braces, or split the expression over two columns");
    }
    int dot = name.indexOf('.');
    if (dot > 0 && !plain(name).equals("options.option")) {
      List<Method> methods = Providers.methods(name.substring(0, dot));
      if (named(methods, name.substring(dot + 1)).isEmpty()) {
        throw wrong(
            "#{" + name + "} is neither a method nor a key with texts",
            NearestName.hint(
                name.substring(dot + 1),
                "methods",
                methods.stream().map(Method::getName).distinct().sorted().toList()));
      }
    }
  }

  private static List<Method> named(List<Method> methods, String name) {
    String plain = name.replace("_", "");
    return methods.stream().filter(known -> known.getName().equalsIgnoreCase(plain)).toList();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static boolean hasBraces(String argument) {
    return argument.indexOf('{') >= 0 || argument.indexOf('}') >= 0;
  }

  private static void checkMethod(
      String name, String provider, String method, List<String> arguments) {
    String plainName = plain(name);
    if (AMBIENT.contains(plainName) || AMBIENT.contains(plain(provider))) {
      throw wrong(
          "#{" + name + "} depends on the clock, the machine or earlier values",
          "use a datetime_series, a method of faker, or a choice");
    }
    List<Method> methods = Providers.methods(provider);
    if (methods.isEmpty()) {
      throw wrong(
          "unknown provider \"" + provider + "\"",
          NearestName.hint(provider, "providers", Providers.names()));
    }
    List<String> names = methods.stream().map(Method::getName).distinct().sorted().toList();
    List<Method> named = named(methods, method);
    if (named.isEmpty()) {
      if (arguments.isEmpty() && Character.isLowerCase(provider.charAt(0))) {
        // a key of the word lists, then
        return;
      }
      throw wrong(
          "unknown method \"" + method + "\" of " + provider,
          NearestName.hint(method, "methods", names));
    }
    for (String argument : arguments) {
      if (hasBraces(argument) || argument.length() > 200) {
        throw wrong(
            "#{" + name + " …} has an argument with braces or of more than 200 characters",
            "give plain values");
      }
    }
    if (named.stream().noneMatch(known -> Coercion.takes(known, arguments))) {
      Coercion.wrongNumber(named, arguments)
          .ifPresent(
              argument -> {
                throw wrong(
                    "#{" + name + " …} takes a number where '" + argument + "' stands",
                    "write a number, as #{Number.numberBetween '1','100'}");
              });
    }
    if (named.stream().noneMatch(known -> fits(known, arguments))) {
      throw wrong(
          "#{"
              + name
              + "} gives no text, integer or boolean for "
              + arguments.size()
              + " such arguments (integers up to "
              + MOST
              + " where they are lengths)",
          "see the methods of " + provider + ": " + String.join(", ", names));
    }
  }

  private static boolean fits(Method method, List<String> arguments) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean number =
        Number.class.isAssignableFrom(method.getReturnType())
            || method.getReturnType().isPrimitive();
    return RESULTS.contains(method.getReturnType())
        && parameters.length == arguments.size()
        && Arrays.stream(parameters).allMatch(type -> PARAMETERS.contains(type) || type.isEnum())
        && (number || arguments.stream().allMatch(ExpressionCheck::isSmall));
  }

  private static boolean isSmall(String argument) {
    try {
      return Math.abs((double) Long.parseLong(argument.strip())) <= MOST;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static InvalidArgument wrong(String message, String hint) {
    return new InvalidArgument(ARGUMENT, message, hint);
  }
}
