package dev.datagen.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.api.validator.FindingDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the quality score comes about, and what makes data valid. */
class ReportsTest {

  private final List<Finding> findings = new ArrayList<>();

  private static FindingDraft draft(Part part, int number) {
    return Finding.of("rule" + number, "table.column", part);
  }

  /** Adds checks of a part that hold, and some that do not. */
  private ReportsTest with(Part part, int passed, int failed) {
    for (int i = 0; i < passed; i++) {
      findings.add(draft(part, findings.size()).observed(10).passed("all hold"));
    }
    for (int i = 0; i < failed; i++) {
      findings.add(draft(part, findings.size()).observed(10).failed(1, "one does not hold"));
    }
    return this;
  }

  private Summary summary(double minScore, boolean strict) {
    return Reports.of("data", findings, List.of(), minScore, strict).summary();
  }

  @ParameterizedTest
  @CsvSource({"CONSTRAINTS, 55", "BEHAVIOUR, 75", "STATISTICS, 80", "RELATIONSHIPS, 90"})
  void eachPartWeighsWhatIsWrittenOfIt(Part broken, double score) {
    for (Part part : Part.values()) {
      with(part, part == broken ? 0 : 3, part == broken ? 2 : 0);
    }
    assertThat(summary(0, false).qualityScore()).isEqualTo(score);
  }

  @Test
  void aPartCountsByTheShareOfItsChecksThatHold() {
    with(Part.CONSTRAINTS, 3, 1).with(Part.BEHAVIOUR, 1, 1);
    with(Part.STATISTICS, 4, 1).with(Part.RELATIONSHIPS, 9, 1);
    assertThat(summary(0, false).qualityScore())
        .isEqualTo(45 * 0.75 + 25 * 0.5 + 20 * 0.8 + 10 * 0.9);
  }

  @Test
  void theWeightOfAPartWithoutChecksIsDealtOutInProportion() {
    with(Part.CONSTRAINTS, 1, 1).with(Part.RELATIONSHIPS, 1, 0);
    findings.add(draft(Part.BEHAVIOUR, 99).notChecked("there are no rows"));
    Summary summary = summary(0, false);
    assertThat(summary.qualityScore()).isEqualTo(Math.floor(100 * (100 - 22.5 / 0.55)) / 100);
    assertThat(summary.score()).extracting(PartScore::weight).contains(0.45 / 0.55, 0.10 / 0.55);
    assertThat(summary.notChecked()).isEqualTo(1);
  }

  @Test
  void thePointsOfThePartsAddUpToTheScoreWhichIsRoundedDown() {
    with(Part.CONSTRAINTS, 2, 1).with(Part.BEHAVIOUR, 5, 2).with(Part.STATISTICS, 7, 0);
    Summary summary = summary(0, false);
    double points = summary.score().stream().mapToDouble(PartScore::points).sum();
    assertThat(summary.qualityScore()).isEqualTo(points, within(0.01)).isLessThanOrEqualTo(points);
  }

  @Test
  void aHundredMeansThatEverythingHolds() {
    with(Part.CONSTRAINTS, 99_999, 0).with(Part.STATISTICS, 1, 0);
    assertThat(summary(100, true).qualityScore()).isEqualTo(100);
    assertThat(summary(100, true).valid()).isTrue();
    with(Part.CONSTRAINTS, 0, 1);
    assertThat(summary(100, true).qualityScore()).isLessThan(100);
    assertThat(summary(100, true).valid()).isFalse();
  }

  @Test
  void aWarningCountsHalfAndFailsOnlyWhereItIsToBeStrict() {
    findings.add(draft(Part.CONSTRAINTS, 0).warning("look at it"));
    with(Part.CONSTRAINTS, 3, 0);
    assertThat(summary(0, false).qualityScore()).isEqualTo(87.5);
    assertThat(summary(0, false).valid()).isTrue();
    assertThat(summary(0, true).valid()).isFalse();
  }

  @Test
  void oneHardCheckThatFailsMakesDataInvalidHoweverHighTheScore() {
    with(Part.CONSTRAINTS, 100_000, 0).with(Part.BEHAVIOUR, 10, 0);
    findings.add(draft(Part.CONSTRAINTS, 999_999).hard().observed(10).failed(1, "one is broken"));
    Summary summary = summary(0, false);
    assertThat(summary.qualityScore()).isGreaterThan(99.9);
    assertThat(summary.hardFailures()).isEqualTo(1);
    assertThat(summary.valid()).isFalse();
  }

  @Test
  void theLeastScoreIsEnoughAndALittleLessIsNot() {
    with(Part.STATISTICS, 9, 1);
    assertThat(summary(90, false).valid()).isTrue();
    assertThat(summary(90.01, false).valid()).isFalse();
  }

  @Test
  void findingsAreToldTheWorstFirstAndThenByName() {
    with(Part.CONSTRAINTS, 1, 1);
    findings.add(draft(Part.CONSTRAINTS, 2).notChecked("there are no rows"));
    findings.add(draft(Part.CONSTRAINTS, 3).warning("look at it"));
    findings.add(draft(Part.CONSTRAINTS, 5).hard().failed(1, "broken"));
    findings.add(draft(Part.CONSTRAINTS, 4).hard().failed(7, "broken"));
    ValidationReport report = Reports.of("data", findings, List.of(), 80, false);
    assertThat(report.constraints())
        .extracting(Finding::kind)
        .containsExactly("rule4", "rule5", "rule1", "rule3", "rule2", "rule0");
    assertThat(report.constraints().subList(1, 6))
        .extracting(Finding::status)
        .containsExactly(
            Status.FAILED, Status.FAILED, Status.WARNING, Status.NOT_CHECKED, Status.PASSED);
  }

  @Test
  void aRemedyIsRecommendedOnceOfEachCheckThatDoesNotHold() {
    findings.add(draft(Part.CONSTRAINTS, 0).hint("mend it").failed(1, "broken"));
    findings.add(draft(Part.CONSTRAINTS, 1).hint("never told").passed("fine"));
    findings.add(draft(Part.CONSTRAINTS, 2).failed(1, "broken, and nobody knows why"));
    assertThat(Reports.of("data", findings, List.of(), 80, false).recommendations())
        .isEqualTo(Arrays.asList("rule0 table.column: mend it"));
  }
}
