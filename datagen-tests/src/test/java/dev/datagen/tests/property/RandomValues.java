package dev.datagen.tests.property;

import java.util.ArrayList;
import java.util.List;

/** Laws and modifiers of random columns. */
final class RandomValues {

  private final Dice dice;

  RandomValues(Dice dice) {
    this.dice = dice;
  }

  /**
   * A generator of numbers.
   *
   * @param compared whether there must be room for a lesser and a greater one
   */
  String number(boolean compared) {
    return "{\"distribution\": "
        + dice.pick(
            compared
                ? law("gamma", "\"shape\": 3, \"scale\": 5", "")
                : law("beta", "\"alpha\": 2, \"beta\": 3", ""),
            law("normal", "\"mean\": 50, \"std\": 20", ""),
            law("normal", "\"mean\": 50, \"std\": 20", "[0, 500]"),
            law("lognormal", "\"mean\": 3, \"sigma\": 1", ""),
            law("exponential", "\"mean\": 30", ""),
            law("uniform", "\"low\": 0, \"high\": 500", ""),
            law("poisson", "\"lambda\": 20", ""),
            law("gamma", "\"shape\": 2, \"scale\": 10", ""),
            law("triangular", "\"a\": 0, \"c\": 90, \"b\": 500", ""),
            law("binomial", "\"trials\": 40, \"p\": 0.3", ""),
            law("geometric", "\"p\": 0.1", "[0, 100]"),
            law("weibull", "\"shape\": 1.5, \"scale\": 40", ""),
            law("pareto", "\"scale\": 0.2, \"shape\": 1", "[0.2, 2000]"),
            law("student_t", "\"degrees_of_freedom\": 4", "[-50, 50]"))
        + "}";
  }

  private static String law(String type, String params, String clamp) {
    return "{\"type\": \"%s\", \"params\": {%s}%s}"
        .formatted(type, params, clamp.isEmpty() ? "" : ", \"clamp\": " + clamp);
  }

  /** A type of numbers. */
  String numberType() {
    return dice.pick("int", "float", "decimal(15,2)");
  }

  /** Modifiers of a number, or nothing. */
  String numberModifiers() {
    List<String> chosen = new ArrayList<>();
    String jitter =
        dice.pick(
            modifier("jitter", "\"std\": 2"),
            modifier("jitter", "\"std\": 0.1, \"mode\": \"mul\""));
    while (chosen.size() < 2 && dice.chance(25)) {
      chosen.add(
          dice.pick(
              modifier("multiply", "\"factor\": 1.5"),
              modifier("multiply", "\"factor\": 100"),
              modifier("add", "\"value\": 3"),
              modifier("clamp", "\"min\": -5, \"max\": 900"),
              // only one: the law of noise on noise takes long to compute
              chosen.contains(jitter) ? modifier("add", "\"value\": 1") : jitter,
              modifier("seasonality", "\"dimension\": \"dow\", \"weights\": [1, 1, 1, 1, 1, 2, 2]"),
              modifier("trend", "\"type\": \"linear\", \"growth_rate\": 0.1"),
              modifier("trend", "\"type\": \"exponential\", \"growth_rate\": 0.2"),
              outliers(
                  dice.pick("spike", "drop", "burst"), dice.maybe(30, ", \"allow_exceed\": true")),
              modifier("expression", "\"code\": \"value + 1\""),
              modifier("map_values", "\"mapping\": {\"1\": 2, \"3\": 5}"),
              effect("")));
    }
    return listed(chosen);
  }

  /** Modifiers of a time that a series makes, or nothing. */
  String timeModifiers() {
    if (dice.chance(60)) {
      return "";
    }
    return listed(
        List.of(
            dice.pick(
                modifier(
                    "seasonality",
                    "\"dimension\": \"month\", \"weights\": [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 3]"),
                modifier("time_jitter", "\"std_minutes\": 20"),
                modifier("add", "\"value\": " + dice.pick("3600", "-86400")),
                outliers("spike", ""),
                effect(""))));
  }

  private static String outliers(String mode, String more) {
    return modifier(
        "outliers",
        "\"rate\": 0.05, \"mode\": \"%s\", \"magnitude_dist\": {\"type\": \"uniform\", \"params\":"
                .formatted(mode)
            + " {\"low\": 1, \"high\": 2}}"
            + more);
  }

  /** The modifier {@code effect}. */
  static String effect(String on) {
    return modifier(
        "effect",
        ("\"effect_table\": \"shock\", \"on\": {%s}, \"window\": {\"start_col\": \"since\","
                + " \"end_col\": \"until\"}, \"map\": {\"field\": \"factor\", \"op\": \"mul\","
                + " \"default\": 1}")
            .formatted(on));
  }

  private static String modifier(String id, String args) {
    return "{\"transform\": \"%s\", \"args\": {%s}}".formatted(id, args);
  }

  private static String listed(List<String> modifiers) {
    return modifiers.isEmpty() ? "" : ", \"modifiers\": [" + String.join(", ", modifiers) + "]";
  }

  /** Whether it may be null, and how often. */
  String nulls() {
    return dice.maybe(30, ", \"nullable\": true, \"null_rate\": 0.2");
  }

  /** A rule of popularity. */
  String popularity() {
    return ", \"weights_kind\": \""
        + dice.pick("uniform", "zipf@1.2", "head_tail@{0.8,1.2}")
        + "\"";
  }

  /** A person from a country, with an e-mail address that fits the name. */
  List<String> person() {
    return List.of(
        """
        {"name": "country", "type": "string", "generator": {"choice": {"choices":
          ["DE", "FR", "GB", "Japan", "nowhere"]}}}""",
        """
        {"name": "person", "type": "string", "generator": {"faker": {"method": "name",
          "locale_from": "country"}}}""",
        """
        {"name": "mail", "type": "string", "generator": {"faker": {"method": "%s",
          "name_from": "person"%s}}}"""
            .formatted(
                dice.pick("email", "user_name"), dice.maybe(50, ", \"locale_from\": \"country\"")));
  }

  /** A pattern of a series of times, or nothing. */
  String pattern() {
    return dice.maybe(
        30, ", \"pattern\": {\"dimension\": \"dow\", \"weights\": [1, 1, 1, 1, 2, 3, 0]}");
  }
}
