package dev.datagen.tests.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A valid schema drawn from a seed: every generator, modifier, behaviour and constraint there is.
 */
final class RandomSchema {

  private final Random random;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> unique = new ArrayList<>();
  private final List<String> ranges = new ArrayList<>();
  private final List<String> inequalities = new ArrayList<>();
  private final List<String> foreignKeys = new ArrayList<>();

  private RandomSchema(long seed) {
    random = new Random(seed);
  }

  static String of(long seed) {
    return new RandomSchema(seed).text();
  }

  private String text() {
    boolean behaves = chance(50);
    nodes.add(vocab());
    nodes.add(effects());
    nodes.add(entity("user", behaves));
    nodes.add(entity("shop", false));
    nodes.add(fact("event", "user", true));
    if (chance(60)) {
      nodes.add(fact("item", "event", false));
    }
    if (chance(40)) {
      nodes.add(walk());
    }
    return """
        {"version": "1.0", "seed": %d,
         "timeframe": {"start": "2023-01-01", "end": "2024-06-30", "freq": "H"},
         "nodes": [%s],
         "constraints": {"unique": [%s], "ranges": [%s], "inequalities": [%s],
           "foreign_keys": [%s]}}
        """
        .formatted(
            random.nextInt(1000),
            String.join(",\n", nodes),
            String.join(", ", unique),
            String.join(", ", ranges),
            String.join(", ", inequalities),
            String.join(", ", foreignKeys));
  }

  private String vocab() {
    return """
        {"id": "kind", "kind": "vocab", "pk": "name", "columns": [
          {"name": "name", "type": "string", "generator": {"enum_list": {"values":
            ["a", "b", "c", "d"]}}}]}""";
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
        .formatted(random.nextInt(6));
  }

  private String entity(String id, boolean behaves) {
    List<String> columns = new ArrayList<>();
    columns.add(
        pick(
            "{\"name\": \"id\", \"type\": \"int\", \"generator\": {\"sequence\": {\"start\": %d}}}"
                .formatted(random.nextInt(50)),
            "{\"name\": \"id\", \"type\": \"string\", \"generator\": {\"faker\": {\"method\":"
                + " \"uuid4\"}}}",
            "{\"name\": \"id\", \"type\": \"int\", \"generator\": {\"distribution\": {\"type\":"
                + " \"uniform\", \"params\": {\"low\": 1, \"high\": 5000}}}}"));
    columns.add(
        "{\"name\": \"seg\", \"type\": \"string\", \"generator\": {\"choice\": {\"choices\":"
            + " [\"x\", \"y\"], \"weights\": [3, 1]}}}");
    columns.add(
        "{\"name\": \"made\", \"type\": \"%s\", \"generator\": {\"datetime_series\": {\"freq\":"
                .formatted(pick("date", "datetime"))
            + " \"D\"}}}");
    columns.addAll(more(id, "", 4));
    String behaviour = behaves ? behaviour() : "";
    return "{\"id\": \"%s\", \"kind\": \"entity\", \"pk\": \"id\", \"rows\": %d, \"columns\": [%s]%s}"
        .formatted(id, 1 + random.nextInt(40), String.join(",\n  ", columns), behaviour);
  }

  private String behaviour() {
    String segments =
        """
        , "segment_behavior": {"segment_column": "seg", "behaviors": {"x": {"fanout_multiplier":
          1.5, "value_multiplier": 2}, "y": {"fanout_multiplier": 0.5}},
          "applies_to_columns": ["n0"]}""";
    String vintages =
        """
        , "vintage_behavior": {"created_at_column": "made", "age_based_multipliers": {"decay":
          {"curve": %s, "time_unit": "month", "applies_to": %s}}}"""
            .formatted(
                pick(
                    "[1, 0.8, 0.5]",
                    "{\"curve_type\": \"exponential\", \"params\": {\"a\": 1, \"b\": -0.1}}"),
                pick("\"fanout\"", "\"all\"", "\"n1\""));
    return pick(segments, vintages, segments + vintages);
  }

  private String fact(String id, String parent, boolean withShop) {
    List<String> columns = new ArrayList<>();
    columns.add("{\"name\": \"id\", \"type\": \"int\", \"generator\": {\"sequence\": {}}}");
    String key =
        nodes.stream()
                .anyMatch(
                    n ->
                        n.contains("\"" + parent + "\", \"kind\": \"entity\"")
                            && n.contains("uuid4"))
            ? "string"
            : "int";
    columns.add(
        "{\"name\": \"parent_id\", \"type\": \"%s\", \"generator\": {\"lookup\": {\"from\":"
                .formatted(key)
            + " \""
            + parent
            + ".id\"}}}");
    String ascending = chance(20) ? ", \"order\": \"ascending\"" : "";
    columns.add(
        "{\"name\": \"at\", \"type\": \"datetime\", \"generator\": {\"datetime_series\": {\"freq\":"
            + " \"%s\"%s%s}}%s}"
                .formatted(pick("H", "15min", "D"), ascending, pattern(), timeModifiers()));
    columns.add(
        "{\"name\": \"label\", \"type\": \"string\", \"generator\": %s}"
            .formatted(
                pick(
                    "{\"lookup\": {\"from\": \"kind.name\", \"weights_kind\": \"zipf@1.1\"}}",
                    "{\"choice\": {\"choices_ref\": \"kind.name\"}}",
                    "{\"faker\": {\"method\": \"first_name\"}}",
                    "{\"faker\": {\"method\": \"email\"}}")));
    columns.add(
        "{\"name\": \"calc\", \"type\": \"float\", \"nullable\": true, \"generator\":"
            + " {\"expression\": {\"code\": \"%s\"}}}"
                .formatted(pick("n0 * 2 + 1", "n0 / (n1 + 0.5)", "if(n0 > n1, n0, n1)")));
    columns.addAll(more(id, parent, 4));
    String rows =
        pick(
            "{\"distribution\": \"poisson\", \"lambda\": 3, \"clamp\": [0, 9]}",
            "{\"distribution\": \"uniform\", \"min\": 0, \"max\": 5}",
            "{\"distribution\": \"constant\", \"lambda\": 2}",
            "{\"distribution\": \"zipf\", \"alpha\": 1.3, \"min\": 0, \"max\": 20}");
    String effect =
        chance(25)
            ? ", \"modifiers\": [{\"transform\": \"effect\", \"args\": "
                + effect(pick("", "\"seg\": \"seg\"").formatted())
                + "}]"
            : "";
    foreignKeys.add("{\"from\": \"%s.parent_id\", \"to\": \"%s.id\"}".formatted(id, parent));
    if (chance(15)) {
      unique.add("[\"%s.parent_id\", \"%s.uq\"]".formatted(id, id));
      columns.add(
          "{\"name\": \"uq\", \"type\": \"int\", \"generator\": {\"distribution\": {\"type\":"
              + " \"uniform\", \"params\": {\"low\": 1, \"high\": 500}}}}");
    }
    String parents = withShop ? "\"" + parent + "\", \"shop\"" : "\"" + parent + "\"";
    return ("{\"id\": \"%s\", \"kind\": \"fact\", \"pk\": \"id\", \"parents\": [%s], \"fanout\": %s,"
            + " \"columns\": [%s]%s}")
        .formatted(id, parents, rows, String.join(",\n  ", columns), effect);
  }

  private String walk() {
    String stages =
        """
        {"id": "stage", "kind": "fact", "pk": "id", "parents": ["user"], "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "stage_name", "type": "string", "generator": {"choice": {"choices": ["a"]}}},
          {"name": "stage_index", "type": "int", "generator": {"sequence": {}}},
          {"name": "reached", "type": "datetime", "generator": {"datetime_series": {}}}],
         "stage_config": {"stages": [{"stage_name": "a", "transition_rate": 1}, {"stage_name": "b",
           "transition_rate": 0.6}, {"stage_name": "c", "transition_rate": 0.3}]}}""";
    String states =
        """
        {"id": "state", "kind": "fact", "pk": "id", "parents": ["user"], "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "state", "type": "string", "generator": {"choice": {"choices": ["a"]}}},
          {"name": "entered_at", "type": "datetime", "generator": {"datetime_series": {}}},
          {"name": "left_at", "type": "datetime", "nullable": true, "generator":
            {"datetime_series": {}}}],
         "state_transition_model": {"initial_state": "a", "period_unit": "month", "states": {
           "a": {"transition_prob_per_period": 0.3, "next_states": {"b": 0.7, "z": 0.3}},
           "b": {"transition_prob_per_period": 0.5, "next_states": {"a": 0.5, "z": 0.5}},
           "z": {"terminal": true}}}}""";
    return pick(stages, states);
  }

  /** Numbers n0, n1, … and times t0, t1, …, and what holds between them. */
  private List<String> more(String table, String parent, int count) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(
          "{\"name\": \"n%d\", \"type\": \"%s\", \"generator\": %s%s%s}"
              .formatted(
                  i,
                  pick("int", "float", "decimal(15,2)"),
                  number(),
                  i >= 2 ? nulls() : "",
                  numberModifiers(table)));
    }
    for (int i = 0; i < 2; i++) {
      columns.add(
          "{\"name\": \"t%d\", \"type\": \"%s\", \"generator\": {\"datetime_series\": {\"freq\":"
                  .formatted(i, pick("date", "datetime"))
              + " \"D\"}}%s}".formatted(nulls()));
    }
    if (chance(60)) {
      inequalities.add(compare(table + ".n0", table + ".n1"));
      inequalities.addAll(chance(50) ? List.of(compare(table + ".n1", table + ".n2")) : List.of());
    }
    if (chance(60)) {
      inequalities.add(compare(table + ".t0", table + ".t1"));
    }
    if (!parent.isEmpty() && chance(40)) {
      inequalities.add(compare(parent + ".n3", table + ".n3"));
      inequalities.add(compare(parent + ".t0", table + ".t0"));
    }
    if (chance(30)) {
      ranges.add("{\"attr\": \"%s.n3\", \"min\": %d}".formatted(table, random.nextInt(50) - 100));
    }
    return columns;
  }

  private String compare(String lesser, String greater) {
    return chance(50)
        ? "{\"left\": \"%s\", \"op\": \"%s\", \"right\": \"%s\"}"
            .formatted(lesser, pick("<", "<="), greater)
        : "{\"left\": \"%s\", \"op\": \"%s\", \"right\": \"%s\"}"
            .formatted(greater, pick(">", ">="), lesser);
  }

  private String number() {
    return "{\"distribution\": "
        + pick(
            "{\"type\": \"normal\", \"params\": {\"mean\": 50, \"std\": 20}}",
            "{\"type\": \"normal\", \"params\": {\"mean\": 50, \"std\": 20}, \"clamp\": [0, 500]}",
            "{\"type\": \"lognormal\", \"params\": {\"mean\": 3, \"sigma\": 1}}",
            "{\"type\": \"exponential\", \"params\": {\"mean\": 30}}",
            "{\"type\": \"uniform\", \"params\": {\"low\": 0, \"high\": 500}}",
            "{\"type\": \"poisson\", \"params\": {\"lambda\": 20}}",
            "{\"type\": \"gamma\", \"params\": {\"shape\": 2, \"scale\": 10}}",
            "{\"type\": \"triangular\", \"params\": {\"a\": 0, \"c\": 90, \"b\": 500}}")
        + "}";
  }

  private String nulls() {
    return chance(30) ? ", \"nullable\": true, \"null_rate\": 0.2" : "";
  }

  private String pattern() {
    return chance(30)
        ? ", \"pattern\": {\"dimension\": \"dow\", \"weights\": [1, 1, 1, 1, 2, 3, 0]}"
        : "";
  }

  private String timeModifiers() {
    if (chance(60)) {
      return "";
    }
    return ", \"modifiers\": ["
        + pick(
            "{\"transform\": \"seasonality\", \"args\": {\"dimension\": \"month\", \"weights\": [1,"
                + " 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 3]}}",
            "{\"transform\": \"time_jitter\", \"args\": {\"std_minutes\": 20}}",
            "{\"transform\": \"outliers\", \"args\": {\"rate\": 0.05, \"mode\": \"spike\","
                + " \"magnitude_dist\": {\"type\": \"uniform\", \"params\": {\"low\": 1, \"high\":"
                + " 2}}}}",
            "{\"transform\": \"effect\", \"args\": " + effect("") + "}")
        + "]";
  }

  private String effect(String on) {
    return "{\"effect_table\": \"shock\", \"on\": {%s}, \"window\": {\"start_col\": \"since\","
            .formatted(on)
        + " \"end_col\": \"until\"}, \"map\": {\"field\": \"factor\", \"op\": \"mul\", \"default\":"
        + " 1}}";
  }

  private String numberModifiers(String table) {
    List<String> chosen = new ArrayList<>();
    while (chance(25)) {
      chosen.add(
          pick(
              "{\"transform\": \"multiply\", \"args\": {\"factor\": 1.5}}",
              "{\"transform\": \"add\", \"args\": {\"value\": 3}}",
              "{\"transform\": \"clamp\", \"args\": {\"min\": -5, \"max\": 900}}",
              "{\"transform\": \"jitter\", \"args\": {\"std\": 2}}",
              "{\"transform\": \"seasonality\", \"args\": {\"dimension\": \"dow\", \"weights\": [1,"
                  + " 1, 1, 1, 1, 2, 2]}}",
              "{\"transform\": \"trend\", \"args\": {\"type\": \"linear\", \"growth_rate\": 0.1}}",
              "{\"transform\": \"outliers\", \"args\": {\"rate\": 0.05, \"mode\": \"%s\","
                      .formatted(pick("spike", "drop", "burst"))
                  + " \"magnitude_dist\": {\"type\": \"uniform\", \"params\": {\"low\": 1,"
                  + " \"high\": 2}}}}",
              "{\"transform\": \"expression\", \"args\": {\"code\": \"value + 1\"}}",
              "{\"transform\": \"effect\", \"args\": " + effect("") + "}"));
    }
    return chosen.isEmpty() ? "" : ", \"modifiers\": [" + String.join(", ", chosen) + "]";
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
