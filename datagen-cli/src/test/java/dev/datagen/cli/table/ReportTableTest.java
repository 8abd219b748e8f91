package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.cli.console.DisplayWidth;
import dev.datagen.core.report.Reports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of a validation. */
class ReportTableTest {

  private static final String ESCAPE = "\u001b[";

  private static FindingDraft draft(String rule) {
    return Finding.of(rule, "order.amount", Part.CONSTRAINTS).observed(1_234_567);
  }

  private static String shown(boolean coloured, double minScore, Finding... findings) {
    return ReportTable.of(
        Reports.of("shop", List.of(findings), List.of(), minScore, false), coloured);
  }

  private static List<Finding> wide(String filling) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = (filling + " ").repeat(30) + i;
      FindingDraft draft =
          Finding.of("rule", name, Part.CONSTRAINTS)
              .observed(Long.MAX_VALUE)
              .hint(name)
              .examples(List.of(new ExampleRow(i, name, name)));
      findings.add(
          i % 3 == 0
              ? draft.hard().failed(Long.MAX_VALUE, name)
              : i % 3 == 1 ? draft.warning(name) : draft.notChecked(name));
    }
    return findings;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"word", "nospacesatallinaverylongnamethatgoesonandon", "日本語の長い", "e\u0301"})
  void noLineIsWiderThanAHundredColumns(String filling) {
    String text = shown(false, 80, wide(filling).toArray(Finding[]::new));
    assertThat(text.lines())
        .hasSizeGreaterThan(60)
        .allMatch(line -> DisplayWidth.of(line) <= ReportTable.WIDTH);
    assertThat(text).contains("… and 15 more in the report");
  }

  @Test
  void theWorstStandsFirst() {
    String text =
        shown(
            false,
            80,
            draft("fine").passed("holds"),
            draft("unseen").notChecked("there are no rows"),
            draft("odd").warning("look at it"),
            draft("soft").failed(0, "differs"),
            draft("hard").hard().failed(3, "broken"));
    List<String> rules = List.of("hard order", "soft order", "odd order", "unseen order");
    assertThat(rules.stream().map(text::indexOf)).isSorted().allMatch(place -> place >= 0);
    assertThat(text)
        .doesNotContain("fine order")
        .contains("1,234,567")
        .contains(
            "not valid: 5 checks, 1 passed, 2 failed, 1 warning, 1 not checked; quality score")
        .contains("\n  the score is that of the 4 checks that could be made\n")
        .contains("1 check that must hold whatever the score does not");
  }

  @Test
  void coloursAreForThoseWhoWantThem() {
    Finding broken = draft("range").hard().failed(3, "broken");
    assertThat(shown(false, 80, broken)).doesNotContain(ESCAPE);
    String coloured = shown(true, 80, broken);
    assertThat(coloured).contains(ESCAPE);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(shown(false, 80, broken));
  }

  @Test
  void aKeyThatIsTheExampleIsSaidOnce() {
    ExampleRow example = new ExampleRow(41, "id = 7", "id = 7");
    Finding twice = draft("unique").hard().examples(List.of(example)).failed(1, "repeated");
    assertThat(shown(false, 80, twice)).contains("\n  row 41: id = 7\n");
  }

  @Test
  void thereIsNoScoreWhereNoCheckCouldBeMade() {
    assertThat(shown(false, 80, draft("range").notChecked("there are no rows")))
        .contains("valid: 1 check, 0 passed, 1 not checked; no quality score\n")
        .doesNotContain("100");
  }

  @Test
  void whatDataHoldCannotSteerTheTerminal() {
    Finding hostile =
        draft("enum")
            .hard()
            .examples(List.of(new ExampleRow(7, "", "status = \u001b[2J\u202e")))
            .failed(1, "1 value is \u0007not allowed");
    assertThat(shown(true, 80, hostile)).doesNotContain("\u001b[2J", "\u0007", "\u202e");
  }

  @Test
  void itSaysHowTheScoreCameAboutAndWhyThatIsNotEnough() {
    Finding[] findings = {
      draft("a").passed("holds"),
      draft("b").passed("holds"),
      draft("c").failed(0, "differs"),
      Finding.of("d", "order.at", Part.STATISTICS).observed(5).passed("holds")
    };
    assertThat(shown(false, 95, findings))
        .contains("quality score 76.92", "constraints: 2 of 3 hold: 46.15 of 69.23 points")
        .contains("the score is below 95 (--min-score)")
        .doesNotContain("statistics:");
    assertThat(shown(false, 70, findings)).contains("\nvalid: 4 checks").doesNotContain("below");
  }
}
