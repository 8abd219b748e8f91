package dev.datagen.plugins.faker.method;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.NearestName;
import dev.datagen.api.time.Timeframe;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The arguments given to a method, with its defaults for those that are not. */
public final class Arguments {

  /** 2024-12-31T23:59:59Z. */
  private static final long DEFAULT_END = 1_735_689_599_000_000L;

  private final FakerMethod method;
  private final Map<String, Literal> given;
  private final Optional<Timeframe> timeframe;

  /**
   * Checks that the method has all of the arguments.
   *
   * @throws InvalidArgument if it lacks one, with those it has
   */
  public Arguments(FakerMethod method, Map<String, Literal> given, Optional<Timeframe> timeframe) {
    this.method = method;
    this.given = new TreeMap<>(given);
    this.timeframe = timeframe;
    List<String> known = method.arguments().stream().map(Argument::name).toList();
    for (String name : this.given.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidArgument(
            name,
            "unknown argument \"" + name + "\" of the method " + method.name(),
            known.isEmpty()
                ? method.name() + " has no arguments of its own"
                : NearestName.hint(name, "arguments of " + method.name(), known));
      }
    }
    for (Argument argument : method.arguments()) {
      if (argument.fallback().isEmpty() && !given.containsKey(argument.name())) {
        throw new InvalidArgument(
            argument.name(), "is missing", "the method " + method.name() + " needs " + argument);
      }
    }
  }

  /** The dataset's timeframe. */
  public Optional<Timeframe> timeframe() {
    return timeframe;
  }

  /** The instant that ages and "this year" count from: the timeframe's end, else 2024-12-31. */
  public long reference() {
    return timeframe.map(Timeframe::end).orElse(DEFAULT_END);
  }

  /** Text. */
  public String text(String name) {
    Literal literal = given.get(name);
    if (literal == null) {
      return fallback(name);
    }
    if (literal.value() instanceof String text) {
      if (text.length() > 1000) {
        throw wrong(name, "is longer than 1000 characters", "shorten it");
      }
      return text;
    }
    throw wrong(name, literal + " is no text", "write it in quotes: \"" + literal.text() + "\"");
  }

  /** True or false. */
  public boolean flag(String name) {
    Literal literal = given.get(name);
    if (literal == null) {
      return Boolean.parseBoolean(fallback(name));
    }
    if (literal.value() instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, literal + " is neither true nor false", "write true or false");
  }

  /** An integer within bounds, both inclusive. */
  public long integer(String name, long low, long high) {
    Literal literal = given.get(name);
    if (literal == null) {
      return Long.parseLong(fallback(name));
    }
    if (!literal.isNumber() || literal.decimal().stripTrailingZeros().scale() > 0) {
      throw wrong(name, literal + " is no integer", "write an integer");
    }
    BigDecimal value = literal.decimal();
    if (value.compareTo(BigDecimal.valueOf(low)) < 0
        || value.compareTo(BigDecimal.valueOf(high)) > 0) {
      throw wrong(
          name, literal + " lies outside " + low + " to " + high, "choose a value within them");
    }
    return value.longValueExact();
  }

  /** A small integer within bounds, both inclusive. */
  public int count(String name, int low, int high) {
    return (int) integer(name, low, high);
  }

  /** A finite number. */
  public double number(String name) {
    Literal literal = given.get(name);
    if (literal == null) {
      return new BigDecimal(fallback(name)).doubleValue();
    }
    double value = literal.isNumber() ? literal.decimal().doubleValue() : Double.NaN;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw wrong(name, literal + " is no number within range", "write a number");
    }
    return value;
  }

  /** Refuses a value of an argument. */
  public InvalidArgument wrong(String name, String message, String hint) {
    return new InvalidArgument(name, message, hint);
  }

  private String fallback(String name) {
    return method.arguments().stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(method.name() + " declares no " + name))
        .fallback();
  }
}
