package dev.datagen.tests;

import static dev.datagen.tests.DamagedShop.DAY;
import static dev.datagen.tests.DamagedShop.dow;
import static dev.datagen.tests.DamagedShop.month;
import static dev.datagen.tests.DamagedShop.numbers;
import static dev.datagen.tests.DamagedShop.shop;
import static dev.datagen.tests.DamagedShop.texts;
import static dev.datagen.tests.DamagedShop.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.rows.Chunk;
import dev.datagen.testkit.ChunkCollector;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way of breaking good data is found by the check of what was broken, and by no other. */
class DamagedBehaviourTest {

  private static final HeldAgainst HELD = HeldAgainst.schema(shop());
  private static final ChunkCollector DATA = Generated.run(shop().validate(false));

  private static Set<String> failed(UnaryOperator<Chunk> damage) {
    return HeldAgainst.failed(HELD.findings(DATA, damage));
  }

  private static void only(Set<String> failed, String... checks) {
    assertThat(failed).isEqualTo(new TreeSet<>(List.of(checks)));
  }

  @Test
  void goodDataFailNothing() {
    only(failed(chunk -> chunk));
  }

  @Test
  void aChangedWeightOfAChoice() {
    only(
        failed(
            texts(
                "order",
                "channel",
                (text, c, i) -> text.equals("web") && i % 7 == 0 ? "app" : text)),
        "choice order.channel");
  }

  @Test
  void onePercentOfAForeignValue() {
    only(
        failed(texts("order", "channel", (text, c, i) -> i % 100 == 0 ? "fax" : text)),
        "choice order.channel");
  }

  @Test
  void aFlattenedWeeklyPattern() {
    // every row to the same hour of a day of its week that does not depend on the pattern
    Set<String> failed = failed(times((t, i) -> t + (i % 7 - dow(t)) * DAY));
    only(
        failed,
        "composite_effect order.volume by dow",
        "seasonality order.at by dow",
        "weekend_share order.at");
  }

  @Test
  void aFlattenedDailyPattern() {
    only(
        failed(times((t, i) -> Math.floorDiv(t, DAY) * DAY + (i * 7919L % 86_400) * 1_000_000)),
        "seasonality order.at by hour");
  }

  @Test
  void aMonthThatIsShifted() {
    Set<String> failed = failed(times((t, i) -> Math.floorDiv(t, DAY) < 19_400 ? t + 28 * DAY : t));
    only(failed, "datetime_series order.at");
  }

  @Test
  void nullsThatAreTooMany() {
    only(
        failed(
            HeldAgainst.column(
                "order",
                "paid",
                (column, chunk) -> {
                  long[] words = new long[Nulls.wordsFor(column.size())];
                  for (int i = 0; i < column.size(); i += 50) {
                    Nulls.set(words, i);
                  }
                  return column.withNulls(column.nulls().or(Nulls.of(words)));
                })),
        "null_rate order.paid");
  }

  @Test
  void flagsThatAreTurnedAbout() {
    only(
        failed(
            HeldAgainst.column(
                "order",
                "paid",
                (column, chunk) -> {
                  boolean[] values = ((BooleanColumn) column).values().clone();
                  for (int i = 0; i < values.length; i += 20) {
                    values[i] = false;
                  }
                  return new BooleanColumn(values, column.nulls());
                })),
        "choice order.paid");
  }

  @Test
  void outliersThatAreRemoved() {
    only(failed(numbers("weight", (x, c, i) -> x > 12 ? x / 11 : x)), "outliers order.weight");
  }

  @Test
  void aColumnThatIsScaled() {
    only(failed(numbers("weight", (x, c, i) -> x * 1.1)), "distribution order.weight");
  }

  @Test
  void aSeasonThatIsStronger() {
    only(
        failed(numbers("load", (x, c, i) -> month(c, i) == 6 ? x * 1.25 : x)),
        "seasonality order.load month");
  }

  @Test
  void aTrendThatIsMissing() {
    long start = LocalDate.of(2023, 1, 2).toEpochDay() * DAY;
    Set<String> failed =
        failed(
            numbers(
                "load",
                (x, c, i) -> {
                  double years =
                      (((LongColumn) HeldAgainst.column(c, "at")).values()[i] - start)
                          / (365.25 * DAY);
                  return x / Math.pow(1.2, years);
                }));
    only(failed, "trend order.load exponential", "distribution order.load");
  }

  @Test
  void anEffectThatIsMissing() {
    Set<String> failed =
        failed(
            numbers(
                "load",
                (x, c, i) -> {
                  long day =
                      Math.floorDiv(((LongColumn) HeldAgainst.column(c, "at")).values()[i], DAY);
                  LocalDate date = LocalDate.ofEpochDay(day);
                  boolean inside =
                      !date.isBefore(LocalDate.of(2023, 7, 3))
                          && !date.isAfter(LocalDate.of(2023, 12, 24));
                  return inside ? x / 1.6 : x;
                }));
    only(failed, "effect order.load promo", "distribution order.load");
  }

  @Test
  void amountsOfASegmentThatAreTooLow() {
    Set<String> failed =
        failed(
            numbers(
                "amount",
                (x, c, i) ->
                    ((LongColumn) HeldAgainst.column(c, "customer_id")).values()[i] % 2 == 0
                        ? x * 1.2
                        : x));
    // half the customers of each segment alike: the law is off, the factors are not
    only(failed, "distribution order.amount");
  }

  @Test
  void tiersThatAreMixedUp() {
    Set<String> failed =
        failed(
            texts(
                "customer",
                "tier",
                (text, c, i) -> text.equals("gold") && i % 2 == 0 ? "basic" : text));
    only(
        failed,
        "choice customer.tier",
        "segment order.amount customer.tier",
        "distribution order.amount",
        "segment order.customer_id rows by customer.tier",
        "fanout order.customer_id");
  }

  @Test
  void rowsThatAreMissing() {
    Set<String> failed = failed(HeldAgainst.without("order", (chunk, i) -> i % 10 == 0));
    only(failed, "fanout order.customer_id");
  }

  @Test
  void aFunnelThatIsNarrower() {
    only(
        failed(
            HeldAgainst.without(
                "step",
                (chunk, i) ->
                    HeldAgainst.column(chunk, "stage_name").value(i).equals("buy") && i % 3 == 0)),
        "funnel step.stage_name rates");
  }

  @Test
  void aStageThatIsLeftOut() {
    only(
        failed(
            HeldAgainst.without(
                "step",
                (chunk, i) ->
                    HeldAgainst.column(chunk, "stage_name").value(i).equals("cart") && i % 9 == 0)),
        "funnel step.stage_name rates");
  }

  @Test
  void statesThatLastLonger() {
    Set<String> failed =
        failed(
            HeldAgainst.column(
                "state",
                "entered_at",
                (column, chunk) -> {
                  long[] values = ((LongColumn) column).values().clone();
                  Column states = HeldAgainst.column(chunk, "state");
                  for (int i = 0; i < values.length; i++) {
                    values[i] += states.value(i).equals("off") ? 8 * 7 * DAY : 0;
                  }
                  return LongColumn.of(values);
                }));
    only(failed, "states state.state occupancy");
  }

  @Test
  void statesThatLeadElsewhere() {
    only(
        failed(
            texts(
                "state", "state", (text, c, i) -> text.equals("off") && i % 3 == 0 ? "new" : text)),
        "states state.state occupancy",
        "states state.state transitions");
  }
}
