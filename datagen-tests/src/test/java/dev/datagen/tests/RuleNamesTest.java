package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every finding of a report has a name of its own, however many rules stand on a column. */
class RuleNamesTest {

  private static List<String> checks(String constraints) {
    Datagen datagen =
        Generated.schema(
            """
            {"version": "1.0", "nodes": [{"id": "t", "kind": "entity", "pk": "id", "rows": 50,
              "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "x", "type": "int", "generator":
                {"distribution": {"type": "uniform", "params": {"low": 2, "high": 8}}}},
              {"name": "word", "type": "string", "generator": {"choice": {"choices": ["ab"]}},
               "constraints": {"pattern": "a.*", "enum": ["ab", "c"]}}]}],
             "constraints": {%s}}
            """
                .formatted(constraints));
    return datagen
        .to(tables -> new ChunkCollector(tables))
        .run()
        .validation()
        .orElseThrow()
        .findings()
        .stream()
        .map(Finding::check)
        .toList();
  }

  @Test
  void twoRangesOfAColumnAreToldApart() {
    List<String> checks =
        checks(
            """
            "ranges": [{"attr": "t.x", "min": 1}, {"attr": "t.x", "min": 0, "max": 10}]
            """);
    assertThat(checks).doesNotHaveDuplicates();
    assertThat(checks).contains("range t.x at least 1", "range t.x within 0 … 10");
  }

  @Test
  void twoPatternsAndListsOfAColumnAreToldApartAndTheSameOneIsNotMadeTwice() {
    List<String> checks =
        checks(
            """
            "pattern": [{"attr": "t.word", "regex": ".*b"}, {"attr": "t.word", "regex": "a.*"}],
            "enum": [{"attr": "t.word", "values": ["ab", "d"]}]
            """);
    assertThat(checks).doesNotHaveDuplicates();
    assertThat(checks)
        .contains(
            "pattern t.word of the pattern .*b",
            "pattern t.word of the pattern a.*",
            "enum t.word among ab, d",
            "enum t.word among ab, c");
    assertThat(checks.stream().filter(check -> check.startsWith("pattern"))).hasSize(2);
  }

  @Test
  void aSingleRuleKeepsItsShortName() {
    assertThat(checks("\"ranges\": [{\"attr\": \"t.x\", \"min\": 1}]")).contains("range t.x");
  }
}
