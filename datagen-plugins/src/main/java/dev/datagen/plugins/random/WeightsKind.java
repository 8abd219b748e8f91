package dev.datagen.plugins.random;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.NearestName;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that weighs the items of a list of any length by their position: {@code uniform}, {@code
 * zipf@alpha} or {@code head_tail@{head_share,tail_alpha}}.
 */
public sealed interface WeightsKind {

  /** All items weigh the same. */
  record Uniform() implements WeightsKind {}

  /**
   * The item of rank r = 1, 2, … weighs r^-alpha.
   *
   * @param alpha not negative
   */
  record Zipf(double alpha) implements WeightsKind {}

  /**
   * The first max(1, floor(n / 5)) items share {@code headShare} equally, the rest follow a zipf
   * law. A single item has it all.
   *
   * @param headShare 0 to 1
   * @param tailAlpha not negative
   */
  record HeadTail(double headShare, double tailAlpha) implements WeightsKind {}

  /** Longest list that gets an alias table, so that one draw decides; 800 KB at most. */
  int LONGEST_TABLE = 1 << 16;

  /**
   * Reads a rule as a schema writes it.
   *
   * @param argument name of the argument, for the error
   * @throws InvalidArgument if it is none
   */
  static WeightsKind parse(String argument, String text) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    String parameters = at < 0 ? "" : text.substring(at + 1);
    switch (name) {
      case "uniform" -> {
        if (at >= 0) {
          throw new InvalidArgument(argument, "uniform has no parameters", "write \"uniform\"");
        }
        return new Uniform();
      }
      case "zipf" -> {
        return new Zipf(notNegative(argument, "alpha", parameters, "write \"zipf@1.1\""));
      }
      case "head_tail" -> {
        return headTail(argument, parameters);
      }
      default ->
          throw new InvalidArgument(
              argument,
              "unknown kind \"" + name + "\"",
              NearestName.hint(name, "kinds", List.of("uniform", "zipf", "head_tail"))
                  + ", as in \"uniform\", \"zipf@1.1\", \"head_tail@{0.8,1.2}\"");
    }
  }

  private static WeightsKind headTail(String argument, String text) {
    String hint = "write \"head_tail@{0.8,1.2}\": the head's share, then the tail's alpha";
    List<String> names = List.of("head_share", "tail_alpha");
    boolean braces = text.length() >= 2 && text.startsWith("{") && text.endsWith("}");
    String[] parts = braces ? text.substring(1, text.length() - 1).split(",", -1) : new String[0];
    if (parts.length != 2) {
      throw new InvalidArgument(argument, "head_tail takes two numbers in braces", hint);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      int colon = parts[i].indexOf(':');
      String name = colon < 0 ? names.get(i) : parts[i].substring(0, colon).trim();
      if (!names.contains(name)) {
        throw new InvalidArgument(
            argument,
            "head_tail has no parameter \"" + name + "\"",
            NearestName.hint(name, "parameters", names));
      }
      if (values.put(name, parts[i].substring(colon + 1).trim()) != null) {
        throw new InvalidArgument(argument, "head_tail has " + name + " twice", hint);
      }
    }
    double share = notNegative(argument, "head_share", values.get("head_share"), hint);
    if (share > 1) {
      throw new InvalidArgument(
          argument, "head_share is " + values.get("head_share"), "it is a share of 0 to 1");
    }
    return new HeadTail(share, notNegative(argument, "tail_alpha", values.get("tail_alpha"), hint));
  }

  private static double notNegative(String argument, String name, String text, String hint) {
    double value;
    try {
      value = new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      throw new InvalidArgument(argument, name + " is \"" + text + "\", not a number", hint);
    }
    if (value < 0 || Double.isInfinite(value)) {
      throw new InvalidArgument(
          argument, name + " is " + text, "it must be a finite number, not below 0");
    }
    return value;
  }

  /** The weights of a list of {@code size} items; they add up to whatever. */
  default double[] weights(int size) {
    double[] weights = new double[size];
    if (this instanceof HeadTail kind && size > 1) {
      int head = Math.max(1, size / 5);
      double tailSum = fillZipf(weights, head, kind.tailAlpha());
      for (int i = 0; i < size; i++) {
        weights[i] =
            i < head ? kind.headShare() / head : weights[i] * (1 - kind.headShare()) / tailSum;
      }
    } else {
      fillZipf(weights, 0, this instanceof Zipf kind ? kind.alpha() : 0);
    }
    return weights;
  }

  private static double fillZipf(double[] weights, int from, double alpha) {
    double sum = 0;
    for (int i = from; i < weights.length; i++) {
      weights[i] = Elementary.exp(-alpha * Elementary.log(i - from + 1));
      sum += weights[i];
    }
    return sum;
  }

  /**
   * A sampler of the positions of {@code size} items: an alias table up to {@link #LONGEST_TABLE}
   * items, constant memory beyond.
   *
   * @param size at least 1
   */
  default IndexSampler sampler(long size) {
    if (this instanceof Uniform || size == 1) {
      return new UniformSampler(size);
    }
    if (size <= LONGEST_TABLE) {
      return IndexSampler.weighted(weights((int) size));
    }
    return compactSampler(size);
  }

  /**
   * A sampler of the positions of {@code size} items that is made in constant time, for sizes that
   * change from row to row. Chooses other items than {@link #sampler}, with the same probabilities.
   *
   * @param size at least 1
   */
  default IndexSampler compactSampler(long size) {
    if (size > 1 && this instanceof Zipf kind) {
      return new ZipfSampler(size, kind.alpha());
    }
    if (size > 1 && this instanceof HeadTail kind) {
      return new HeadTailSampler(size, Math.max(1, size / 5), kind.headShare(), kind.tailAlpha());
    }
    return new UniformSampler(size);
  }
}
