package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Json;
import java.util.List;

/** The generators that schemas are put together from. */
public final class Generators {

  private Generators() {}

  /** Integers from a start on. */
  public static ObjectNode sequence(long start) {
    ObjectNode arguments = Json.NODES.objectNode();
    if (start != 1) {
      arguments.put("start", start);
    }
    return of("sequence", arguments);
  }

  /** A method of the faker. */
  public static ObjectNode faker(String method) {
    return of("faker", Json.NODES.objectNode().put("method", method));
  }

  /** Text of a pattern of digits and letters. */
  public static ObjectNode bothify(String pattern) {
    ObjectNode arguments = Json.NODES.objectNode().put("method", "bothify").put("text", pattern);
    return of("faker", arguments.put("letters", "ABCDEFGHJKLMNPQRSTUVWXYZ"));
  }

  /** A column of another table. */
  public static ObjectNode lookup(String from) {
    return of("lookup", Json.NODES.objectNode().put("from", from));
  }

  /** A column of another table, some of whose rows are much more popular. */
  public static ObjectNode popular(String from, double alpha) {
    ObjectNode lookup = lookup(from);
    ((ObjectNode) lookup.get("lookup")).put("weights_kind", "zipf@" + alpha);
    return lookup;
  }

  /** A value of any row of a table, an ancestor's too, some of which are much more popular. */
  public static ObjectNode anyOf(String column, double alpha) {
    ObjectNode arguments = Json.NODES.objectNode().put("choices_ref", column);
    return of("choice", arguments.put("weights_kind", "zipf@" + alpha));
  }

  /** What an expression gives. */
  public static ObjectNode expression(String code) {
    return of("expression", Json.NODES.objectNode().put("code", code));
  }

  /** One of several texts; uneven weights where there are none. */
  public static ObjectNode choice(List<String> choices, List<? extends Number> weights) {
    ObjectNode arguments = Json.NODES.objectNode();
    ArrayNode values = arguments.putArray("choices");
    choices.forEach(values::add);
    weights(arguments, weights);
    return of("choice", arguments);
  }

  /** Adds weights where there are any. */
  public static void weights(ObjectNode arguments, List<? extends Number> weights) {
    if (!weights.isEmpty()) {
      ArrayNode list = arguments.putArray("weights");
      weights.forEach(weight -> add(list, weight));
    }
  }

  /** A law with its parameters, name and value in turn, and its bounds. */
  public static ObjectNode law(String type, double low, double high, Object... parameters) {
    ObjectNode arguments = Json.NODES.objectNode().put("type", type);
    ObjectNode params = arguments.putObject("params");
    for (int i = 0; i < parameters.length; i += 2) {
      DatasetDraft.put(params, (String) parameters[i], (Number) parameters[i + 1]);
    }
    ArrayNode clamp = arguments.putArray("clamp");
    add(clamp, low);
    add(clamp, high);
    return of("distribution", arguments);
  }

  /** Instants within the timeframe. */
  public static ObjectNode times() {
    return of("datetime_series", Json.NODES.objectNode());
  }

  /** True in that share of rows. */
  public static ObjectNode truth(double share) {
    ObjectNode arguments = Json.NODES.objectNode();
    arguments.putArray("choices").add(true).add(false);
    ArrayNode weights = arguments.putArray("weights");
    add(weights, round(share));
    add(weights, round(1 - share));
    return of("choice", arguments);
  }

  /** So many rows on average, at random. */
  public static ObjectNode poisson(double mean) {
    ObjectNode fanout = Json.NODES.objectNode().put("distribution", "poisson");
    DatasetDraft.put(fanout, "lambda", round(mean));
    return fanout;
  }

  /** That many rows. */
  public static ObjectNode constant(long count) {
    return Json.NODES.objectNode().put("distribution", "constant").put("lambda", count);
  }

  /** Any number of rows between two. */
  public static ObjectNode between(long min, long max) {
    return Json.NODES.objectNode().put("distribution", "uniform").put("min", min).put("max", max);
  }

  /** A number with at most four digits that count, for people to read. */
  public static double round(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
  }

  private static ObjectNode of(String id, ObjectNode arguments) {
    ObjectNode generator = Json.NODES.objectNode();
    generator.set(id, arguments);
    return generator;
  }

  private static void add(ArrayNode list, Number value) {
    double number = value.doubleValue();
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      list.add((long) number);
    } else {
      list.add(number);
    }
  }
}
