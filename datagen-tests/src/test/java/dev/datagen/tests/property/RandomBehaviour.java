package dev.datagen.tests.property;

/** Fan-outs, segments, vintages, funnels and states of random tables. */
final class RandomBehaviour {

  private final Dice dice;

  RandomBehaviour(Dice dice) {
    this.dice = dice;
  }

  /** Rows per parent. */
  String fanout() {
    return dice.pick(
        "{\"distribution\": \"poisson\", \"lambda\": 3, \"clamp\": [0, 9]}",
        "{\"distribution\": \"uniform\", \"min\": 0, \"max\": 5}",
        "{\"distribution\": \"constant\", \"lambda\": 2}",
        "{\"distribution\": \"zipf\", \"alpha\": 1.3, \"min\": 0, \"max\": 20}");
  }

  /**
   * Behaviour by segment, by age, or both.
   *
   * @param mayEnd whether no row may be left at last: nobody chooses among them
   */
  String ofEntity(String bySegment, String byAge, boolean mayEnd) {
    String segments =
        """
        , "segment_behavior": {"segment_column": "seg", "behaviors": {"x": {"fanout_multiplier":
          1.5, "value_multiplier": 2}, "y": {"fanout_multiplier": 0.5}},
          "applies_to_columns": ["%s"]}"""
            .formatted(bySegment);
    String vintages =
        """
        , "vintage_behavior": {"created_at_column": "made", "age_based_multipliers": {"decay":
          {"curve": %s, "time_unit": "%s", "applies_to": %s}}}"""
            .formatted(
                dice.pick(
                    "[1, 0.8, 0.5]",
                    "{\"curve_type\": \"exponential\", \"params\": {\"a\": 1, \"b\": -0.1}}",
                    "{\"curve_type\": \"logarithmic\", \"params\": {\"a\": 1, \"b\": 0.2}}",
                    "{\"curve_type\": \"linear\", \"params\": {\"a\": 1, \"b\": %s}}"
                        .formatted(mayEnd ? "-0.2" : "-0.001")),
                dice.pick("day", "month", "year"),
                dice.pick("\"fanout\"", "\"all\"", "\"" + byAge + "\""));
    return dice.pick(segments, vintages, segments + vintages);
  }

  /**
   * A fact whose rows are the steps of a walk.
   *
   * @param segmented whether the parent has segments
   */
  String walk(String id, String parent, boolean segmented) {
    String stageFactors =
        dice.maybe(
            segmented ? 60 : 0,
            ", \"segment_variation\": {\"x\": {\"transition_multiplier\": 1.5}, \"y\":"
                + " {\"transition_multiplier\": 0.5}}");
    String stages =
        """
        {"id": "%s", "kind": "fact", "pk": "id", "parents": ["%s"], "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "seg", "type": "string", "generator": {"lookup": {"from": "%s.seg"}}},
          {"name": "stage_name", "type": "string", "generator": {"choice": {"choices": ["a"]}}},
          {"name": "stage_index", "type": "int", "generator": {"sequence": {}}},
          {"name": "reached", "type": "datetime", "generator": {"datetime_series": {}}}],
         "stage_config": {"stages": [{"stage_name": "a", "transition_rate": 1}, {"stage_name": "b",
           "transition_rate": 0.6%s}, {"stage_name": "c", "transition_rate": 0.3}]%s}}"""
            .formatted(id, parent, parent, dice.maybe(50, ", \"hours_to_next\": 3"), stageFactors);
    String states =
        """
        {"id": "%s", "kind": "fact", "pk": "id", "parents": ["%s"], "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "seg", "type": "string", "generator": {"lookup": {"from": "%s.seg"}}},
          {"name": "state", "type": "string", "generator": {"choice": {"choices": ["a"]}}},
          {"name": "entered_at", "type": "datetime", "generator": {"datetime_series": {}}},
          {"name": "left_at", "type": "datetime", "nullable": true, "generator":
            {"datetime_series": {}}}],
         "state_transition_model": {"initial_state": "a", "period_unit": "%s", "states": {
           "a": {"transition_prob_per_period": 0.3, "next_states": {"b": 0.7, "z": 0.3}},
           "b": {"transition_prob_per_period": 0.5, "next_states": {"a": 0.5, "z": 0.5}},
           "z": {"terminal": true}}%s}}"""
            .formatted(id, parent, parent, dice.pick("day", "month"), stageFactors);
    return dice.pick(stages, states);
  }
}
