package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.testkit.ChunkCollector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * No final value lies before what its column is drawn after, and no fact before its entities came
 * to be: where that is known it is refused, else the row ends the run; never is it wrong silently.
 */
class NeverBeforeTest {

  private static final long DAY = 86_400_000_000L;

  private static final String SHOP =
      """
      {"version": "1.0", "timeframe": {"start": "2023-01-01", "end": "2023-12-31", "freq": "h"},
       "nodes": [
        {"id": "user", "kind": "entity", "pk": "id", "rows": 50, %s "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "made", "type": "%s", "generator": {"datetime_series":
            {"within": {"start": "2023-06-01", "end": "2023-06-30"}, "freq": "h"}} %s}]},
        {"id": "order", "kind": "fact", "pk": "id", "parents": ["user"],
         "fanout": {"distribution": "constant", "lambda": 6}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "at", "type": "%s", "generator": {"datetime_series": {%s}} %s}]}],
       "constraints": {%s}}
      """;

  private static final String VINTAGES =
      "\"vintage_behavior\": {\"created_at_column\": \"made\", \"age_based_multipliers\":"
          + " {\"habit\": {\"curve\": [1, 0.5], \"time_unit\": \"month\", \"applies_to\":"
          + " \"fanout\"}}},";

  private static final String VINTAGES_OF_VALUES = VINTAGES.replace("fanout", "all");

  private static final String AFTER = "\"after\": \"user.made\"";

  private static final String EARLY =
      "\"ranges\": [{\"attr\": \"order.at\", \"max\": \"2023-06-15\"}]";

  private static String modifier(String transform, String arguments) {
    return ", \"modifiers\": [{\"transform\": \"%s\", \"args\": {%s}}]"
        .formatted(transform, arguments);
  }

  private static String refusal(Supplier<?> planned) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, planned::get);
    return thrown.problems().toString();
  }

  private static String planError(String schema) {
    return refusal(() -> Generated.schema(schema).plan());
  }

  private static String runError(String schema) {
    assertThat(Generated.schema(schema).plan()).isNotNull();
    return refusal(() -> Generated.run(Generated.schema(schema)));
  }

  /** A column of whole tables, times in microseconds. */
  private static long[] values(ChunkCollector made, String table, String column) {
    Chunk chunk = made.chunks(table).get(0);
    List<ColumnSchema> columns = chunk.table().columns();
    int index = columns.stream().map(ColumnSchema::name).toList().indexOf(column);
    long unit = columns.get(index).type().equals(ColumnType.DATE) ? DAY : 1;
    long[] values = ((LongColumn) chunk.columns().get(index)).values();
    return Arrays.stream(values).map(value -> value * unit).toArray();
  }

  /** The six orders of each user lie behind its making. */
  private static void assertNoneEarlier(String schema) {
    ChunkCollector made = Generated.run(Generated.schema(schema));
    long[] at = values(made, "order", "at");
    long[] users = values(made, "user", "made");
    assertThat(at).hasSize(6 * users.length);
    for (int row = 0; row < at.length; row++) {
      assertThat(at[row]).isGreaterThanOrEqualTo(users[row / 6] / DAY * DAY);
      assertThat(at[row] >= users[row / 6] || at[row] % DAY == 0).isTrue();
    }
  }

  @Test
  void aRangeThatEndsBeforeWhatItsColumnIsDrawnAfterIsRefused() {
    String known =
        "order.at is not to lie before user.made, which goes up to 2023-06-30T00:00:00Z, but this"
            + " range ends at 2023-06-15T00:00:00Z";
    String drawn = SHOP.formatted("", "datetime", "", "datetime", AFTER, "", EARLY);
    String created = SHOP.formatted(VINTAGES, "datetime", "", "datetime", "", "", EARLY);
    String days = SHOP.formatted("", "datetime", "", "date", "\"freq\": \"D\"," + AFTER, "", EARLY);
    assertThat(planError(drawn)).contains("constraints.ranges[0]", known);
    assertThat(planError(drawn)).contains("let it end later, or give user.made a range");
    assertThat(planError(created)).contains("constraints.ranges[0]", known);
    assertThat(planError(days)).contains("user.made, which goes up to 2023-06-30, but");
  }

  @Test
  void aRangeThatLeavesRoomBehindTheBoundIsKeptTogetherWithIt() {
    String both = EARLY.replace("]", ", {\"attr\": \"user.made\", \"max\": \"2023-06-15\"}]");
    assertNoneEarlier(SHOP.formatted("", "datetime", "", "datetime", AFTER, "", both));
    assertNoneEarlier(SHOP.formatted(VINTAGES_OF_VALUES, "datetime", "", "datetime", "", "", both));
  }

  @Test
  void whereOnlyTheRowsTellARowThatItsRangePutsBeforeItsBoundEndsTheRun() {
    String later = modifier("add", "\"value\": 3600");
    String drawn = SHOP.formatted("", "datetime", later, "datetime", AFTER, "", EARLY);
    String created = SHOP.formatted(VINTAGES, "datetime", later, "datetime", "", "", EARLY);
    assertThat(runError(drawn)).contains("order.at at row", "lies before user.made");
    assertThat(runError(created)).contains("order.at at row", "lies before user.made");
  }

  @Test
  void noModifierLeavesATimeBeforeWhatItIsDrawnAfter() {
    List<String> modifiers =
        List.of(
            modifier("add", "\"value\": -864000"),
            modifier("clamp", "\"max\": \"2023-06-02\""),
            modifier("expression", "\"code\": \"add_days(value, -20)\""),
            modifier("time_jitter", "\"std_minutes\": 90000"),
            modifier(
                "outliers",
                "\"rate\": 0.5, \"mode\": \"spike\", \"magnitude_dist\": {\"type\": \"uniform\","
                    + " \"params\": {\"low\": 1, \"high\": 2}}"));
    for (String modifier : modifiers) {
      String schema = SHOP.formatted("", "datetime", "", "datetime", AFTER, modifier, "");
      assertNoneEarlier(schema);
    }
    String days = "\"freq\": \"D\"," + AFTER;
    String moved = modifier("add", "\"value\": -864000");
    String dates = SHOP.formatted("", "date", "", "date", days, moved, "");
    assertNoneEarlier(dates);
    String later = SHOP.formatted("", "date", "", "datetime", AFTER, moved, "");
    assertNoneEarlier(later);
  }

  private static final String LINES =
      """
      {"version": "1.0", "timeframe": {"start": "2023-01-01", "end": "2023-12-31", "freq": "h"},
       "nodes": [
        {"id": "product", "kind": "entity", "pk": "id", "rows": 30,
         "vintage_behavior": {"created_at_column": "listed", "age_based_multipliers": {
           "habit": {"curve": [1, 0.5], "time_unit": "month", "applies_to": "price"}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "listed", "type": "date", "generator": {"datetime_series":
            {"within": {"start": "2022-01-01", "end": "%s"}, "freq": "D"}}}]},
        {"id": "order", "kind": "entity", "pk": "id", "rows": 60, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {}}}]},
        {"id": "line", "kind": "fact", "pk": "id", "parents": ["order" %s],
         "fanout": {"distribution": "constant", "lambda": 3}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "price", "type": "float", "generator": {"distribution": {"type": "uniform",
            "params": {"low": 1, "high": 2}}}},
          {"name": "product_id", "type": "int", "generator": {"lookup": {"from": "product.id"}}},
          {"name": "other_id", "type": "int", "generator": {"lookup": {"from": "product.id"}}}
          %s]}],
       "constraints": {}}
      """;

  @Test
  void aFactWithoutATimeOfItsOwnMayNotReferToWhatIsMadeOnlyLater() {
    for (String parents : List.of(", \"product\"", "")) {
      assertThat(planError(LINES.formatted("2023-06-30", parents, "")))
          .contains(
              "nodes[2].columns[2]", "refers to rows of product that may have come to be later")
          .contains("(product.listed)", "which is order.at")
          .contains("give line a datetime of its own, which is then drawn behind both");
      assertThat(Generated.schema(LINES.formatted("2023-01-01", parents, "")).plan()).isNotNull();
    }
  }

  @Test
  void aFactWithATimeOfItsOwnLiesBehindEveryRowThatItRefersTo() {
    String time =
        ", {\"name\": \"at\", \"type\": \"datetime\", \"generator\": {\"datetime_series\": {}}}";
    for (String parents : List.of(", \"product\"", "")) {
      ChunkCollector made =
          Generated.run(Generated.schema(LINES.formatted("2023-06-30", parents, time)));
      long[] listed = values(made, "product", "listed");
      long[] at = values(made, "line", "at");
      for (String key : List.of("product_id", "other_id")) {
        long[] ids = values(made, "line", key);
        for (int row = 0; row < at.length; row++) {
          assertThat(at[row]).isGreaterThanOrEqualTo(listed[(int) ids[row] - 1]);
        }
      }
    }
  }

  @Test
  void theWalkOfAFunnelMayNotReferToWhatIsMadeOnlyLater() {
    String funnel =
        LINES
            .formatted(
                "2023-06-30",
                "",
                ", {\"name\": \"stage_name\", \"type\": \"string\", \"generator\": {\"choice\":"
                    + " {\"choices\": [\"a\"]}}}, {\"name\": \"at\", \"type\": \"datetime\","
                    + " \"generator\": {\"datetime_series\": {}}}")
            .replace(
                "\"fanout\": {\"distribution\": \"constant\", \"lambda\": 3}",
                "\"stage_config\": {\"stages\": [{\"stage_name\": \"a\", \"transition_rate\": 1}]}");
    assertThat(planError(funnel))
        .contains("refers to rows of product that may have come to be later")
        .contains("let product.listed end before the walks begin");
  }
}
