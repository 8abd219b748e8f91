package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.report.ValidationReport;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rows are held against rows two tables up, whose key only the table between them has. */
class FollowedKeysTest {

  private static final String CREATED = "created_at click.at >= member.joined";
  private static final String BUDGET = "inequality click.spent < member.budget";

  @TempDir static Path base;
  private static DamagedFolder output;

  @BeforeAll
  static void makeGoodOutput() {
    output = DamagedFolder.of(Path.of("src/test/resources/damage/clicks.json"), base);
  }

  private static Finding finding(ValidationReport report, String check) {
    return report.findings().stream()
        .filter(f -> f.check().equals(check))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoeverIsReferredToHasComeToBeTooAndIsNotTakenForTheRowsOwnAncestor() {
    ValidationReport report = output.validateGood();
    for (String check :
        new String[] {
          "created_at session.started_at >= member.joined",
          "created_at session.started_at >= member.joined of friend_id",
          "fanout session.member_id"
        }) {
      assertThat(finding(report, check).status()).as(check).isEqualTo(Status.PASSED);
    }
  }

  @Test
  void goodOutputKeepsBothAndWhatNoKeyLeadsToIsNotCheckedAndSaysWhatWould() {
    ValidationReport report = output.validateGood();
    assertThat(report.findings()).noneMatch(f -> f.status() == Status.FAILED);
    Finding created = finding(report, CREATED);
    assertThat(created.status()).isEqualTo(Status.PASSED);
    assertThat(created.observations()).isEqualTo(finding(report, BUDGET).observations());
    assertThat(created.observations()).isGreaterThan(100);
    Finding without = finding(report, "inequality scroll.length < member.budget");
    assertThat(without.status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(without.message())
        .contains("no column of scroll", "leads to its row of member", "a lookup of its key would");
  }

  @TestFactory
  Stream<DynamicTest> everyDamageIsSeenAndOnlyThat() {
    String member =
        " FROM session s JOIN member m USING (member_id) WHERE s.code = session_code AND click_id = ";
    return Stream.of(
            of(
                    "a click on the day before its member joined",
                    sql("click", "UPDATE click SET \"at\" = m.joined::DATE - 1" + member + 17))
                .fails(CREATED)
                .touches("click.at")
                .tells("1 of"),
            of(
                    "a click on the day on which its member joined",
                    sql("click", "UPDATE click SET \"at\" = m.joined::DATE" + member + 17))
                .touches("click.at"),
            of(
                    "a member who joins after all clicks",
                    sql(
                        "member",
                        "UPDATE member SET joined = '2025-01-01' WHERE member_id = (SELECT"
                            + " min(member_id) FROM session WHERE member_id NOT IN (SELECT friend_id"
                            + " FROM session))"))
                .fails(CREATED, "created_at session.started_at >= member.joined")
                .touches("member.joined", "click", "session")
                .tells("member.joined = 2025-01-01"),
            of(
                    "a member who spends more than the budget",
                    sql("click", "UPDATE click SET spent = 95 WHERE click_id = 17"))
                .fails(BUDGET)
                .touches("click.spent")
                .tells("spent = 95"))
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> output.check(damage)));
  }
}
