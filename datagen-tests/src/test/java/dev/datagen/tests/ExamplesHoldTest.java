package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the examples declare is found in what they make. */
class ExamplesHoldTest {

  /** What a law or a behaviour says that leaves nothing to chance, and so needs no test. */
  private static final Pattern EXACT =
      Pattern.compile(
          "every parent.* has as many rows as declared|.* is what it follows from"
              + "|the numbers of rows from group to group are exactly as declared"
              + "|every value is the only choice|there is one (value|instant) only, as declared"
              + "|all .* lie behind the creation of their own .*");

  static Stream<String> names() {
    return Examples.names().stream();
  }

  private static Datagen example(String name, long seed) {
    Datagen datagen = Generated.example(name).seed(seed);
    return name.equals("large_scale") ? datagen.rows("user", 20_000) : datagen;
  }

  private static RunReport run(Datagen datagen) {
    return datagen.to(tables -> new ChunkCollector(tables)).run();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noCheckFailsWithAnyOfTwoSeeds(String name) {
    for (long seed = 1; seed <= 2; seed++) {
      RunReport report = run(example(name, seed));
      List<String> failed =
          report.validation().orElseThrow().findings().stream()
              .filter(finding -> finding.status() == Finding.Status.FAILED)
              .map(finding -> finding.check() + ": " + finding.message())
              .toList();
      assertThat(failed).isEmpty();
      assertThat(report.validation().get().summary().qualityScore()).isGreaterThanOrEqualTo(95);
      report.validation().get().findings().forEach(ExamplesHoldTest::isExplained);
    }
  }

  /** A check states its test, its sample size, its threshold and why; an exact one its rows. */
  private static void isExplained(Finding finding) {
    String check = finding.check();
    if (finding.status() == Finding.Status.NOT_CHECKED) {
      assertThat(finding.message()).as(check).isNotBlank();
      return;
    }
    assertThat(finding.observations()).as(check).isPositive();
    StatisticalTest test = finding.test();
    if (test == null) {
      boolean chance =
          finding.part() == Finding.Part.STATISTICS || finding.part() == Finding.Part.BEHAVIOUR;
      assertThat(finding.message()).as(check).matches(chance ? EXACT : Pattern.compile(".*\\d.*"));
      return;
    }
    assertThat(test.name()).as(check).isNotBlank();
    assertThat(test.threshold()).as(check).isFinite();
    assertThat(test.pValue()).as(check).isBetween(0.0, 1.0);
    assertThat(test.reason()).as(check).contains("1 time in 1,000", "p < 0.001");
  }

  @Test
  void theFindingsAreTheSameForAnyChunksAndThreads() {
    for (String name : List.of("saas_subscriptions", "iot_fleet", "retail_promotions")) {
      List<Finding> one = run(example(name, 3).threads(1)).validation().orElseThrow().findings();
      List<Finding> other =
          run(example(name, 3).threads(3).chunkRows(777)).validation().orElseThrow().findings();
      assertThat(other).as(name).isEqualTo(one);
    }
  }
}
