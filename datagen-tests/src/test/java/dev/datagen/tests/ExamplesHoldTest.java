package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the examples declare is found in what they make. */
class ExamplesHoldTest {

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
    }
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
