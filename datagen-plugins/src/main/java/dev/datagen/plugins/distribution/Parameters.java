package dev.datagen.plugins.distribution;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.NearestName;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a law, checked against the names of its type as they are read. */
final class Parameters {

  private final String law;
  private final List<List<String>> names;
  private final Map<String, Literal> given;

  private Parameters(LawType type, Map<String, Literal> given) {
    this.law = type.name().toLowerCase(Locale.ROOT);
    this.names = type.names();
    this.given = given;
  }

  /**
   * The parameters of the arguments.
   *
   * @throws InvalidArgument at {@code params.x} if x is no parameter of the type or no number
   */
  static Parameters of(LawArguments arguments) {
    Parameters parameters =
        new Parameters(arguments.type(), new LinkedHashMap<>(arguments.params()));
    List<String> known = parameters.names.stream().flatMap(List::stream).toList();
    parameters.given.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw new InvalidArgument(
                path(name),
                "unknown parameter \"" + name + "\" of " + parameters.law,
                NearestName.of(name, known)
                        .map(nearest -> "did you mean \"" + nearest + "\"? ")
                        .orElse("")
                    + parameters.list());
          }
          if (value == null || !value.isNumber()) {
            throw new InvalidArgument(path(name), value + " is not a number", "write a number");
          }
          if (!Double.isFinite(value.decimal().doubleValue())) {
            throw new InvalidArgument(
                path(name), value + " is too large", "the limit is about 1.8e308");
          }
        });
    return parameters;
  }

  /** Whether the parameter is given under any of its names. */
  boolean has(String name) {
    return nameGiven(name) != null;
  }

  /** The parameter as written. */
  BigDecimal exact(String name) {
    String used = nameGiven(name);
    if (used == null) {
      throw new InvalidArgument(path(name), law + " needs the parameter \"" + name + "\"", list());
    }
    return given.get(used).decimal();
  }

  /** The parameter as a finite double. */
  double real(String name) {
    return exact(name).doubleValue();
  }

  /** The parameter, refused if it is not above 0. */
  double positive(String name) {
    double value = real(name);
    return value > 0 ? value : refuse(name, "must be above 0");
  }

  /** The parameter, refused outside of min … max. */
  double between(String name, double min, double max) {
    double value = real(name);
    if (value >= min && value <= max) {
      return value;
    }
    return refuse(
        name,
        max == Double.MAX_VALUE
            ? "must not be below " + new BigDecimal(min)
            : "must be " + new BigDecimal(min) + " to " + new BigDecimal(max));
  }

  /** Refuses the value of a parameter. */
  double refuse(String name, String rule) {
    throw new InvalidArgument(
        path(nameGiven(name)), name + " is " + given.get(nameGiven(name)), "it " + rule);
  }

  private String nameGiven(String name) {
    String found = null;
    for (List<String> aliases : names) {
      if (aliases.get(0).equals(name)) {
        for (String alias : aliases) {
          if (given.containsKey(alias) && found != null) {
            throw new InvalidArgument(
                path(alias),
                found + " and " + alias + " are two names of one parameter",
                "give only one of them");
          }
          found = given.containsKey(alias) ? alias : found;
        }
      }
    }
    return found;
  }

  private String list() {
    return "parameters are "
        + names.stream().map(aliases -> aliases.get(0)).collect(Collectors.joining(", "));
  }

  private static String path(String name) {
    return "params." + name;
  }
}
