package dev.datagen.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Good output, broken in every way we could think of: the check that should see it does. */
class DamageTest {

  @TempDir static Path base;
  private static DamagedFolder output;

  @BeforeAll
  static void makeGoodOutput() {
    output = DamagedFolder.of(Path.of("src/test/resources/damage/shop.json"), base);
  }

  @Test
  void goodOutputIsValid() {
    ValidationReport report = output.validateGood();
    assertThat(report.findings()).allMatch(finding -> finding.status() == Status.PASSED);
    assertThat(report.summary().valid()).isTrue();
    assertThat(report.summary().qualityScore()).isEqualTo(100);
  }

  @TestFactory
  Stream<DynamicTest> everyDamageIsSeenAndOnlyThat() throws IOException {
    List<Damage> damages =
        Stream.of(
                KeyDamages.all(),
                ValueDamages.all(),
                StructureDamages.all(),
                FileDamages.all(),
                LawDamages.all())
            .flatMap(List::stream)
            .toList();
    assertThat(damages).hasSizeGreaterThanOrEqualTo(40);
    return damages.stream()
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> output.check(damage)));
  }
}
