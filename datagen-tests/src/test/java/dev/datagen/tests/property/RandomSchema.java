package dev.datagen.tests.property;

import java.util.ArrayList;
import java.util.List;

/**
 * A valid schema drawn from a seed: every generator and modifier, fan-outs, segments, curves by
 * age, funnels, states, effects, lookups of every kind, constraints of every kind, targets. Not in
 * it: the methods of {@code faker} but for five, {@code targets} that fail, plugins.
 */
final class RandomSchema {

  private final Dice dice;
  private final RandomValues values;
  private final RandomBehaviour behaviour;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> unique = new ArrayList<>();
  private final List<String> ranges = new ArrayList<>();
  private final List<String> inequalities = new ArrayList<>();
  private final List<String> foreignKeys = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();
  private boolean shopActs;
  private String userKey;
  private String shopKey;

  private RandomSchema(long seed) {
    dice = new Dice(seed);
    values = new RandomValues(dice);
    behaviour = new RandomBehaviour(dice);
  }

  static String of(long seed) {
    return new RandomSchema(seed).text();
  }

  private String text() {
    nodes.add(vocab("kind", "\"a\", \"b\", \"c\", \"d\""));
    nodes.add(vocab("segments", "\"x\", \"y\""));
    nodes.add(effects());
    userKey = dice.pick("int", "string");
    shopKey = dice.pick("int", "string");
    String userActs = dice.maybe(50, behaviour.ofEntity("n0", "n1", true));
    nodes.add(entity("user", userKey, userActs));
    shopActs = dice.chance(25);
    nodes.add(entity("shop", shopKey, shopActs ? behaviour.ofEntity("n1", "n2", false) : ""));
    nodes.add(fact("event", "user", userKey, shopActs || dice.chance(60)));
    if (dice.chance(60)) {
      nodes.add(fact("item", "event", "int", dice.chance(60)));
    }
    if (dice.chance(40)) {
      nodes.add(behaviour.walk("walk", "user", userActs.contains("segment_column")));
      if (dice.chance(40)) {
        nodes.add(fact("note", "walk", "int", dice.chance(60)));
      }
    }
    return """
        {"version": "1.0", "seed": %d,
         "timeframe": {"start": "2023-01-01", "end": "2024-06-30", "freq": "H"},
         "nodes": [%s],
         "constraints": {"unique": [%s], "ranges": [%s], "inequalities": [%s],
           "foreign_keys": [%s], "pattern": [%s], "enum": [%s]}%s}
        """
        .formatted(
            dice.below(1000),
            String.join(",\n", nodes),
            String.join(", ", unique),
            String.join(", ", ranges),
            String.join(", ", inequalities),
            String.join(", ", foreignKeys),
            String.join(", ", patterns),
            String.join(", ", enums),
            dice.maybe(50, ", \"targets\": " + targets()));
  }

  private String targets() {
    return """
        {"weekend_share": {"table": "event", "timestamp": "at", "min": 0, "max": 1},
         "mean_in_range": [{"table": "user", "column": "n0", "min": -1e12, "max": 1e12}],
         "composite_effect": {"table": "event", "metric": "%s", "influences": [
           {"kind": "seasonality", "dimension": "dow", "weights": [1, 1, 1, 1, 2, 3, 1]}],
           "tolerance": {"mae": 1e9, "mape": 1e9}}}"""
        .formatted(dice.pick("volume", "n1"));
  }

  /** Rules of a table's text columns, at the column or among the constraints. */
  private String rules(String attribute, String own, String regex, List<String> values) {
    String listed = "\"" + String.join("\", \"", values) + "\"";
    switch (dice.below(6)) {
      case 0 -> patterns.add("{\"attr\": \"%s\", \"regex\": \"%s\"}".formatted(attribute, regex));
      case 1 -> enums.add("{\"attr\": \"%s\", \"values\": [%s]}".formatted(attribute, listed));
      case 2 -> enums.add("{\"attr\": \"%s\", \"enum_ref\": \"%s\"}".formatted(attribute, own));
      case 3 -> {
        return ", \"constraints\": {\"pattern\": \"%s\", \"enum\": [%s]}".formatted(regex, listed);
      }
      case 4 -> {
        return ", \"constraints\": {\"enum_ref\": \"%s\"}".formatted(own);
      }
      default -> {
        return "";
      }
    }
    return "";
  }

  private static String with(String column, String more) {
    return column.substring(0, column.length() - 1) + more + "}";
  }

  private static String vocab(String id, String values) {
    return """
        {"id": "%s", "kind": "vocab", "pk": "name", "columns": [
          {"name": "name", "type": "string", "generator": {"enum_list": {"values": [%s]}}}]}"""
        .formatted(id, values);
  }

  private String effects() {
    return """
        {"id": "shock", "kind": "entity", "pk": "id", "rows": %d, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "seg", "type": "string", "generator": {"choice": {"choices": ["x", "y"]}}},
          {"name": "since", "type": "date", "generator": {"datetime_series": {"freq": "D"}}},
          {"name": "until", "type": "date", "generator": {"datetime_series": {"freq": "D",
            "after": "since"}}},
          {"name": "factor", "type": "float", "generator": {"distribution": {"type": "uniform",
            "params": {"low": 0.5, "high": 3}}}}]}"""
        .formatted(dice.below(6));
  }

  private String entity(String id, String keyType, String behaviours) {
    List<String> columns = new ArrayList<>();
    columns.add(
        column(
            "id",
            keyType,
            keyType.equals("string")
                ? "{\"faker\": {\"method\": \"uuid4\"}}"
                : dice.pick(
                    "{\"sequence\": {\"start\": %d}}".formatted(dice.below(50)),
                    "{\"distribution\": {\"type\": \"uniform\", \"params\": {\"low\": 1, \"high\":"
                        + " 5000}}}")));
    columns.add(
        with(
            column(
                "seg",
                "string",
                "{\"choice\": {\"choices\": [\"x\", \"y\"], \"weights\": [3, 1]}}"),
            rules(id + ".seg", "segments.name", "[xyz]", List.of("x", "y", "z"))));
    if (dice.chance(30)) {
      columns.addAll(values.person());
    }
    columns.add(
        column("made", dice.pick("date", "datetime"), "{\"datetime_series\": {\"freq\": \"D\"}}"));
    if (dice.chance(40)) {
      columns.add(
          column("boss", keyType, lookup(id + ".id", "")).replaceFirst("}$", nullable() + "}"));
      foreignKeys.add(foreignKey(id + ".boss", id + ".id"));
    }
    columns.addAll(more(id, "", 4));
    return "{\"id\": \"%s\", \"kind\": \"entity\", \"pk\": \"id\", \"rows\": %d, \"columns\": [%s]%s}"
        .formatted(id, 1 + dice.below(40), String.join(",\n  ", columns), behaviours);
  }

  private String fact(String id, String parent, String keyType, boolean underShop) {
    List<String> columns = new ArrayList<>();
    columns.add(column("id", "int", "{\"sequence\": {}}"));
    columns.add(column("parent_id", keyType, lookup(parent + ".id", "")));
    foreignKeys.add(foreignKey(id + ".parent_id", parent + ".id"));
    String order = shopActs ? "" : dice.maybe(20, ", \"order\": \"ascending\"");
    String after =
        order.isEmpty() && parent.equals("user")
            ? dice.maybe(20, ", \"after\": \"user.made\"")
            : "";
    columns.add(
        "{\"name\": \"at\", \"type\": \"datetime\", \"generator\": {\"datetime_series\": {\"freq\":"
            + " \"%s\"%s%s%s}}%s}"
                .formatted(
                    dice.pick("H", "15min", "D"),
                    order,
                    after,
                    values.pattern(),
                    values.timeModifiers()));
    columns.add(label(id));
    columns.add(
        "{\"name\": \"calc\", \"type\": \"float\", \"nullable\": true, \"generator\":"
            + " {\"expression\": {\"code\": \"%s\"}}}"
                .formatted(dice.pick("n0 * 2 + 1", "n0 / (n1 + 0.5)", "if(n0 > n1, n0, n1)")));
    columns.add(shop(id));
    if (dice.chance(60)) {
      columns.add(
          "{\"name\": \"shop_seg\", \"type\": \"string\", \"nullable\": true, \"generator\": %s}"
              .formatted(lookup("shop.seg", ", \"on\": {\"shop_id\": \"id\"}")));
    }
    columns.addAll(more(id, parent.equals("walk") ? "" : parent, 4));
    columns.addAll(together(id));
    String effect =
        dice.maybe(
            25,
            ", \"modifiers\": [" + RandomValues.effect(dice.pick("", "\"seg\": \"seg\"")) + "]");
    return ("{\"id\": \"%s\", \"kind\": \"fact\", \"pk\": \"id\", \"parents\": [\"%s\"%s],"
            + " \"fanout\": %s, \"columns\": [%s]%s}")
        .formatted(
            id,
            parent,
            underShop ? ", \"shop\"" : "",
            behaviour.fanout(),
            String.join(",\n  ", columns),
            effect);
  }

  private String label(String fact) {
    String letters =
        dice.pick(
            lookup("kind.name", values.popularity()),
            "{\"choice\": {\"choices_ref\": \"kind.name\"%s}}".formatted(values.popularity()),
            "{\"choice\": {\"choices_ref\": \"kind.name\", \"weights\": [4, 3, 2, 1]}}",
            "{\"choice\": {\"choices\": [\"a\", \"b\", \"c\"]%s}}".formatted(values.popularity()));
    if (dice.chance(60)) {
      return with(
          column("label", "string", letters),
          rules(fact + ".label", "kind.name", "[a-d]", List.of("a", "b", "c", "d", "e")));
    }
    return column(
        "label",
        "string",
        dice.pick(
            "{\"choice\": {\"choices_ref\": \"shop.seg\", \"weights_kind\": \"zipf@1\"}}",
            "{\"faker\": {\"method\": \"first_name\"}}",
            "{\"faker\": {\"method\": \"email\"}}"));
  }

  private String shop(String fact) {
    foreignKeys.add(foreignKey(fact + ".shop_id", "shop.id"));
    String weights = dice.maybe(40, values.popularity());
    return column("shop_id", shopKey, lookup("shop.id", weights))
        .replaceFirst("}$", values.nulls() + "}");
  }

  /** Columns that are unique together, if any. */
  private List<String> together(String table) {
    if (!dice.chance(25)) {
      return List.of();
    }
    String number =
        column(
            "uq",
            "int",
            "{\"distribution\": {\"type\": \"uniform\", \"params\": {\"low\": 1, \"high\": 9000}}}");
    if (dice.chance(50)) {
      unique.add("[\"%s.parent_id\", \"%s.uq\"]".formatted(table, table));
      return List.of(number);
    }
    unique.add("[\"%s.uq\", \"%s.side\"]".formatted(table, table));
    return List.of(
        number, column("side", "string", "{\"choice\": {\"choices\": [\"l\", \"r\", \"m\"]}}"));
  }

  /** Numbers n0, n1, … and times t0, t1, …, and what holds between them. */
  private List<String> more(String table, String parent, int count) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(
          "{\"name\": \"n%d\", \"type\": \"%s\", \"generator\": %s%s%s}"
              .formatted(
                  i,
                  values.numberType(),
                  values.number(i < 4),
                  i >= 2 ? values.nulls() : "",
                  values.numberModifiers()));
    }
    for (int i = 0; i < 2; i++) {
      columns.add(
          "{\"name\": \"t%d\", \"type\": \"%s\", \"generator\": {\"datetime_series\": {\"freq\":"
                  .formatted(i, dice.pick("date", "datetime"))
              + " \"D\"}}%s}".formatted(values.nulls()));
    }
    if (dice.chance(60)) {
      inequalities.add(compare(table + ".n0", table + ".n1"));
      inequalities.addAll(
          dice.chance(50) ? List.of(compare(table + ".n1", table + ".n2")) : List.of());
    }
    if (dice.chance(60)) {
      inequalities.add(compare(table + ".t0", table + ".t1"));
    }
    if (!parent.isEmpty() && dice.chance(40)) {
      inequalities.add(compare(parent + ".n3", table + ".n3"));
      inequalities.add(compare(parent + ".t0", table + ".t0"));
    }
    if (dice.chance(30)) {
      ranges.add("{\"attr\": \"%s.n3\", \"min\": %d}".formatted(table, dice.below(50) - 100));
    }
    if (dice.chance(20)) {
      ranges.add("{\"attr\": \"%s.t1\", \"min\": \"2023-03-01\"}".formatted(table));
    }
    return columns;
  }

  private String compare(String lesser, String greater) {
    return dice.chance(50)
        ? "{\"left\": \"%s\", \"op\": \"%s\", \"right\": \"%s\"}"
            .formatted(lesser, dice.pick("<", "<="), greater)
        : "{\"left\": \"%s\", \"op\": \"%s\", \"right\": \"%s\"}"
            .formatted(greater, dice.pick(">", ">="), lesser);
  }

  private static String column(String name, String type, String generator) {
    return "{\"name\": \"%s\", \"type\": \"%s\", \"generator\": %s}"
        .formatted(name, type, generator);
  }

  private static String lookup(String from, String more) {
    return "{\"lookup\": {\"from\": \"%s\"%s}}".formatted(from, more);
  }

  private static String foreignKey(String from, String to) {
    return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
  }

  private String nullable() {
    return dice.maybe(60, ", \"nullable\": true");
  }
}
