package dev.datagen.llm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCheckerTest {

  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "x"},
       "timeframe": {"start": "2024-01-01", "end": "2024-12-31"},
       "nodes": [{"id": "u", "kind": "entity", "pk": "id", "rows": %s, "columns": [
         {"name": "id", "type": "int", "generator": {"sequence": {}}},
         {"name": "n", "type": "float", "generator": %s}]}]%s}
      """;
  private static final String NORMAL =
      "{\"distribution\": {\"type\": \"normal\", \"params\": {\"mean\": 5, \"std\": 1},"
          + " \"clamp\": [0, 10]}}";

  private final DraftChecker checker = new DraftChecker(Installed.REGISTRY);

  private Checked check(String rows, String generator, String more) {
    return checker.check(SCHEMA.formatted(rows, generator, more));
  }

  @Test
  void aDraftComesAsFarAsItWorks() {
    Checked unreadable = checker.check("{\"version\": \"1.0\"}");
    Checked read = check("5", NORMAL, ", \"constraints\": {\"unique\": [\"u.n\"]}");
    Checked planned = check("5", "{\"expression\": {\"code\": \"ln(id - 3)\"}}", "");
    Checked made =
        check(
            "500",
            NORMAL,
            ", \"targets\": {\"mean_in_range\": {\"table\": \"u\", \"column\": \"n\", \"min\": 8,"
                + " \"max\": 9}}");
    Checked valid = check("500", NORMAL, "");
    assertThat(unreadable.stage()).isEqualTo(Checked.Stage.UNREADABLE);
    assertThat(read.stage()).isEqualTo(Checked.Stage.READ);
    assertThat(planned.stage()).isEqualTo(Checked.Stage.PLANNED);
    assertThat(made.stage()).isEqualTo(Checked.Stage.MADE);
    assertThat(valid.stage()).isEqualTo(Checked.Stage.VALID);
    assertThat(read.complaints()).singleElement().asString().contains("unique");
    assertThat(planned.complaints()).singleElement().asString().contains("nodes[0].columns[1]");
    assertThat(made.complaints()).isNotEmpty().anyMatch(line -> line.contains("mean"));
    assertThat(valid.complaints()).isEmpty();
    Checked[] order = {unreadable, read, planned, made, valid};
    for (int i = 1; i < order.length; i++) {
      assertThat(order[i].isBetterThan(order[i - 1])).isTrue();
      assertThat(order[i - 1].isBetterThan(order[i])).isFalse();
    }
  }

  @Test
  void noDraftAsksForWorkWithoutEnd() {
    assertThat(check("1000000000000000", NORMAL, "").isGood()).isTrue();
  }

  @Test
  void complaintsAreFewAndShort() {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      more.append(", \"unknown").append("x".repeat(900)).append(i).append("\": 1");
    }
    assertThat(check("5", NORMAL, more.toString()).complaints())
        .hasSize(21)
        .allMatch(line -> line.length() <= 402)
        .last()
        .isEqualTo("and 40 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tickets.json", "sensors.json"})
  void theExamplesInThePromptWork(String name) throws IOException {
    try (InputStream in = dev.datagen.llm.prompt.Prompt.class.getResourceAsStream(name)) {
      Checked checked = checker.check(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(checked.complaints()).isEmpty();
      assertThat(checked.isGood()).isTrue();
    }
  }
}
