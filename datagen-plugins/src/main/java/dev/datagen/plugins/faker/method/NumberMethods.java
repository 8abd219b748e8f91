package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;

/** Numbers and booleans. */
final class NumberMethods {

  private static final long LIMIT = 1L << 61;

  private NumberMethods() {}

  static void addTo(MethodList methods) {
    methods.values(
        "boolean",
        "true or false",
        NumberMethods::chance,
        argument("chance_of_getting_true", 50, "in percent"));
    methods.values(
        "pybool",
        "true or false",
        NumberMethods::chance,
        argument("chance_of_getting_true", 50, "in percent"));
    methods.values("random_digit", "integer 0 to 9", a -> Numbers.integers(0, 9));
    methods.values("random_digit_not_null", "integer 1 to 9", a -> Numbers.integers(1, 9));
    methods.values(
        "random_int",
        "integer of a range",
        NumberMethods::integer,
        argument("min", 0, "lowest"),
        argument("max", 9999, "highest"),
        argument("step", 1, "distance between possible values"));
    methods.values(
        "pyint",
        "integer of a range",
        NumberMethods::integer,
        argument("min", 0, "lowest"),
        argument("max", 9999, "highest"),
        argument("step", 1, "distance between possible values"));
    methods.values(
        "random_number",
        "integer of that many digits",
        NumberMethods::digits,
        argument("digits", 6, "how many, the first is not 0"));
    methods.values(
        "random_float",
        "real number of a range",
        NumberMethods::real,
        argument("min", 0, "lowest"),
        argument("max", 1, "highest"),
        argument("right_digits", 6, "digits behind the point"));
    methods.values(
        "pyfloat",
        "real number of a range",
        NumberMethods::real,
        argument("min", 0, "lowest"),
        argument("max", 1000, "highest"),
        argument("right_digits", 2, "digits behind the point"));
    methods.values("percentage", "integer 0 to 100", a -> Numbers.integers(0, 100));
  }

  private static Generator chance(Arguments arguments) {
    double percent = arguments.number("chance_of_getting_true");
    if (percent < 0 || percent > 100) {
      throw arguments.wrong(
          "chance_of_getting_true", "is not within 0 to 100", "give a share in percent");
    }
    return new Numbers.Chance(percent / 100);
  }

  private static Generator integer(Arguments arguments) {
    long low = arguments.integer("min", -LIMIT, LIMIT);
    long high = arguments.integer("max", -LIMIT, LIMIT);
    long step = arguments.integer("step", 1, LIMIT);
    if (high < low) {
      throw arguments.wrong("max", high + " is below min (" + low + ")", "swap min and max");
    }
    return new Numbers.Steps(ColumnType.INT, low, step, (high - low) / step + 1);
  }

  private static Generator digits(Arguments arguments) {
    int digits = arguments.count("digits", 1, 18);
    long high = 1;
    for (int i = 0; i < digits; i++) {
      high *= 10;
    }
    return Numbers.integers(digits == 1 ? 0 : high / 10, high - 1);
  }

  private static Generator real(Arguments arguments) {
    return Numbers.range(arguments, "min", "max", arguments.count("right_digits", 0, 9));
  }
}
