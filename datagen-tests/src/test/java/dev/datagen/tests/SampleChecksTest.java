package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.sample.Sample;
import org.junit.jupiter.api.Test;

/** What a dry-run sample finds out. */
class SampleChecksTest {

  private static Sample sample(String constraints) {
    return Generated.schema(
            """
            {"version": "1.0", "nodes": [
             {"id": "a", "kind": "entity", "pk": "id", "rows": 100, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "word", "type": "string", "generator":
                {"expression": {"code": "if(id %% 3 == 0, 'three', if(id %% 3 == 1, 'one', 'two'))"}}},
              {"name": "opened", "type": "date", "generator":
                {"choice": {"choices": ["2024-01-02"]}}}]},
             {"id": "b", "kind": "fact", "pk": "id", "parents": ["a"], "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {"start": 50}}},
              {"name": "other", "type": "int", "generator":
                {"expression": {"code": "a.id + 90"}}}]}],
             "constraints": {%s}}
            """
                .formatted(constraints))
        .sample(20);
  }

  private static Finding only(Sample sample, String check) {
    return sample.findings().stream()
        .filter(finding -> finding.check().startsWith(check))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keysAreFoundUniqueAndHold() {
    Sample sample = sample("");
    assertThat(sample.findings().stream().map(Finding::check))
        .contains("unique a.id", "unique b.id", "not_null a.word");
    assertThat(sample.isGood()).isTrue();
  }

  @Test
  void foreignKeysAreFollowedIntoTheWholeTable() {
    Finding finding =
        only(
            sample("\"foreign_keys\": [{\"from\": \"b.other\", \"to\": \"a.id\"}]"), "foreign_key");
    // 91 to 100 exist in a, though its sample ends at 20; 101 to 110 do not.
    assertThat(finding.violations()).isEqualTo(10);
    assertThat(finding.examples().stream().map(ExampleRow::text)).contains("other = 101");
  }

  @Test
  void patternsAndEnumsAreHeldAgainstWholeValues() {
    Sample sample =
        sample(
            "\"pattern\": [{\"attr\": \"a.word\", \"regex\": \"t.*\"}],"
                + "\"enum\": [{\"attr\": \"a.word\", \"values\": [\"one\", \"two\"]}]");
    assertThat(only(sample, "pattern").examples().stream().map(ExampleRow::text))
        .containsOnly("word = one");
    assertThat(only(sample, "enum").examples().stream().map(ExampleRow::text))
        .containsOnly("word = three");
    assertThat(sample.isGood()).isFalse();
  }
}
