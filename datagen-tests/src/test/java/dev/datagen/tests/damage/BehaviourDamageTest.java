package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.report.ValidationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every behaviour that can be declared, broken alone: its own check sees it, and no other. */
class BehaviourDamageTest {

  @TempDir static Path base;
  private static DamagedFolder output;

  @BeforeAll
  static void makeGoodOutput() {
    output = DamagedFolder.of(Path.of("src/test/resources/damage/club.json"), base);
  }

  @Test
  void goodOutputIsValid() {
    ValidationReport report = output.validateGood();
    assertThat(report.findings()).allMatch(finding -> finding.status() == Status.PASSED);
    assertThat(report.summary().qualityScore()).isEqualTo(100);
  }

  @TestFactory
  Stream<DynamicTest> everyDamageIsSeenAndOnlyThat() {
    return Stream.of(rows(), choices(), values(), times(), walks())
        .flatMap(List::stream)
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> output.check(damage)));
  }

  private static List<Damage> rows() {
    return List.of(
        of(
                "old members stay away",
                sql(
                    "visit",
                    "DELETE FROM visit WHERE id % 3 = 0 AND member_id IN (SELECT member_id FROM"
                        + " member WHERE joined < '2024-06-30')"))
            .warns("vintage visit.member_id rows by member retention", "fanout visit.member_id")
            .tells("month 6 and on"),
        of(
                "gold members visit as often as silver ones",
                sql(
                    "visit",
                    "DELETE FROM visit WHERE id % 2 = 0 AND member_id IN (SELECT member_id FROM"
                        + " member WHERE tier = 'gold')"))
            .warns("segment visit.member_id rows by member.tier", "fanout visit.member_id")
            .tells("gold"),
        of(
                "a campaign that nobody came for",
                sql(
                    "visit",
                    "DELETE FROM visit WHERE id % 5 > 1 AND member_id IN (SELECT member_id FROM"
                        + " member WHERE region = 'north' AND joined < '2024-01-01')"))
            .warns("effect visit.member_id rows by at the table", "fanout visit.member_id")
            .tells("factor 2.5"),
        of(
                "a campaign that the other regions had too",
                sql(
                    "member",
                    "UPDATE member SET region = CASE region WHEN 'north' THEN 'south' WHEN 'south'"
                        + " THEN 'north' ELSE region END"))
            .warns(
                "effect visit.member_id rows by at the table",
                "fanout visit.member_id",
                "choice member.region",
                "vintage visit.member_id rows by member retention")
            .tells("factor 2.5"),
        of(
                "a campaign that was stronger than its table says",
                sql("campaign", "UPDATE campaign SET factor = 1.5"))
            .warns(
                "effect visit.member_id rows by at the table",
                "fanout visit.member_id",
                "choice campaign.factor")
            .tells("factor 1.5"),
        of("a tenth of all rows missing", sql("visit", "DELETE FROM visit WHERE id % 10 = 0"))
            .warns("fanout visit.member_id"));
  }

  private static List<Damage> choices() {
    return List.of(
        of(
                "the dearest product is a little more popular",
                sql("purchase", "UPDATE purchase SET sku = 139 WHERE id % 40 = 0"))
            .warns("lookup purchase.sku")
            .tells("139"),
        of(
                "the classes of products are the other way about",
                sql(
                    "product",
                    "UPDATE product SET class = CASE class WHEN 'plus' THEN 'plain' ELSE 'plus'"
                        + " END"))
            .warns(
                "lookup purchase.sku",
                "segment purchase.sku chosen by product.class",
                "choice product.class")
            .tells("plus"),
        of(
                "a channel that gains",
                sql(
                    "purchase",
                    "UPDATE purchase SET channel = 'phone' WHERE channel = 'web' AND id % 10 = 0"))
            .warns("choice purchase.channel")
            .tells("phone"),
        of(
                "nulls that are too many",
                sql("visit", "UPDATE visit SET stars = NULL WHERE id % 20 = 0"))
            .warns("null_rate visit.stars"));
  }

  private static List<Damage> values() {
    return List.of(
        of(
                "gold members pay like others",
                sql(
                    "purchase",
                    "UPDATE purchase SET amount = greatest(1.6, amount / 1.6) WHERE member_id IN"
                        + " (SELECT member_id FROM member WHERE tier = 'gold')"))
            .warns("segment purchase.amount member.tier", "distribution purchase.amount")
            .tells("gold"),
        of(
                "loyalty that does not pay",
                sql(
                    "purchase",
                    "UPDATE purchase SET amount = greatest(amount / (1 + 0.05 * date_diff('day',"
                        + " m.joined, \"at\") / 30.44), 1) FROM member m WHERE m.member_id ="
                        + " purchase.member_id"))
            .warns("vintage purchase.amount member loyalty", "distribution purchase.amount")
            .tells("month"),
        of(
                "spikes that are smoothed",
                sql("visit", "UPDATE visit SET minutes = minutes / 7 WHERE minutes > 80"))
            .warns("outliers visit.minutes"),
        of(
                "more spikes than declared",
                sql("visit", "UPDATE visit SET minutes = minutes * 7 WHERE id % 50 = 0"))
            .warns("outliers visit.minutes"),
        of(
                "a trend that is missing",
                sql(
                    "reading",
                    "UPDATE reading SET load = load / pow(1.3, date_diff('second', TIMESTAMP"
                        + " '2023-01-01', taken) / 31557600.0)"))
            .warns("trend reading.load exponential", "distribution reading.load"),
        of(
                "a promotion without effect",
                sql(
                    "reading",
                    "UPDATE reading SET load = load / 1.5 WHERE taken >= '2023-07-01' AND taken <"
                        + " '2024-01-01'"))
            .warns(
                "effect reading.load promo",
                "distribution reading.load",
                "composite_effect reading.load by month × promo")
            .tells("factor 1.5"),
        of(
                "a promotion that does not end",
                sql("reading", "UPDATE reading SET load = load * 1.5 WHERE taken >= '2024-01-01'"))
            .warns(
                "effect reading.load promo",
                "distribution reading.load",
                "composite_effect reading.load by month × promo")
            .touches("reading.load"),
        of(
                "a season that is stronger",
                sql("reading", "UPDATE reading SET load = load * 1.2 WHERE month(taken) = 7"))
            .warns("seasonality reading.load month", "distribution reading.load")
            .tells("July"),
        of("levels that are too high", sql("reading", "UPDATE reading SET level = level * 1.5"))
            .warns("expression reading.level")
            .misses("mean_in_range reading.level")
            .tells("lies outside of 11 … 13"),
        of("levels that are too low", sql("reading", "UPDATE reading SET level = level * 0.7"))
            .warns("expression reading.level")
            .misses("mean_in_range reading.level"),
        of(
                "noise that is twice as strong",
                sql("reading", "UPDATE reading SET level = 2 * level - (10 + id % 5)"))
            .warns("expression reading.level"));
  }

  private static List<Damage> times() {
    return List.of(
        of(
                "a weekly pattern that is flattened where effects weigh it",
                sql(
                    "purchase",
                    "UPDATE purchase SET \"at\" = \"at\" - INTERVAL 1 DAY FROM member m WHERE"
                        + " m.member_id = purchase.member_id AND isodow(\"at\") = 6 AND m.joined <"
                        + " \"at\" - INTERVAL 1 DAY AND id % 4 = 0"))
            .warns("seasonality purchase.at by dow")
            .misses("weekend_share purchase.at")
            .tells("Friday"),
        of(
                "purchases that move to the weekend",
                sql(
                    "purchase",
                    "UPDATE purchase SET \"at\" = \"at\" + INTERVAL 1 DAY WHERE isodow(\"at\") = 5 AND"
                        + " \"at\" < '2024-12-20'"))
            .warns("seasonality purchase.at by dow")
            .misses("weekend_share purchase.at")
            .tells("lies outside of 0.34 … 0.38"),
        of(
                "purchases that miss the promotion",
                sql(
                    "purchase",
                    "UPDATE purchase SET \"at\" = \"at\" + INTERVAL 182 DAY WHERE \"at\" >= '2023-07-01' AND"
                        + " \"at\" < '2024-01-01' AND id % 3 = 0"))
            .warns("datetime_series purchase.at"),
        of(
                "a daily pattern that is flattened although noise moves the minutes",
                sql(
                    "reading",
                    "UPDATE reading SET taken = taken - INTERVAL 4 HOUR WHERE hour(taken) = 20"))
            .warns("seasonality reading.taken by hour")
            .tells("hour 20"),
        of(
                "purchases before their members joined",
                sql(
                    "purchase",
                    "UPDATE purchase SET \"at\" = m.joined - INTERVAL 1 DAY FROM member m WHERE"
                        + " m.member_id = purchase.member_id AND id % 1000 = 0"))
            .fails("created_at purchase.at >= member.joined")
            .warns("datetime_series purchase.at")
            .touches("purchase.at"));
  }

  private static List<Damage> walks() {
    return List.of(
        of(
                "gold members buy like others",
                sql(
                    "step",
                    "DELETE FROM step WHERE stage_name = 'buy' AND id % 3 = 0 AND member_id IN"
                        + " (SELECT member_id FROM member WHERE tier = 'gold')"))
            .warns("funnel step.stage_name rates")
            .tells("gold, buy"),
        of(
                "a stage that is reached by fewer",
                sql("step", "DELETE FROM step WHERE stage_name = 'buy' AND id % 4 = 0"))
            .warns("funnel step.stage_name rates"),
        of(
                "a stage that is left out",
                sql("step", "DELETE FROM step WHERE stage_name = 'cart' AND id % 50 = 0"))
            .warns("funnel step.stage_name rates")
            .tells("leave out a stage"),
        of(
                "buying that takes longer",
                sql(
                    "step",
                    "UPDATE step SET reached = reached + INTERVAL 12 HOUR WHERE stage_name ="
                        + " 'buy'"))
            .warns("funnel step.stage_name hours to next"),
        of(
                "members who are new for longer",
                sql(
                    "status",
                    "UPDATE status SET entered_at = entered_at + INTERVAL 14 DAY WHERE state ="
                        + " 'off'"))
            .warns("states status.state occupancy"),
        of(
                "members who leave at once",
                sql("status", "UPDATE status SET state = 'on' WHERE state = 'off' AND id % 3 = 0"))
            .warns("states status.state occupancy", "states status.state transitions"),
        of(
                "members who come back from where there is no way back",
                sql(
                    "status",
                    "INSERT INTO status SELECT id + 1000000, member_id, 'on', entered_at +"
                        + " INTERVAL 7 DAY, NULL FROM status WHERE state = 'off' AND id % 100 ="
                        + " 0"))
            .warns("states status.state occupancy", "states status.state transitions"),
        of(
                "a way that begins in the middle",
                sql("status", "DELETE FROM status WHERE state = 'new' AND member_id % 100 = 0"))
            .warns("states status.state occupancy", "states status.state transitions")
            .tells("begin in another state"));
  }
}
