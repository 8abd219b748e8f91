package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The row's time: first datetime, else first date, else the parent's row's, and so on up. */
class RowTimeTest {

  private static final String ID = "{'name': 'id', 'type': 'int', 'generator': {'sequence': {}}}";

  /** 1, multiplied by the number of the month. */
  private static final String MONTH =
      "{'name': 'month', 'type': 'float', 'generator': {'expression': {'code': '1.0'}}, 'modifiers':"
          + " [{'transform': 'seasonality', 'args': {'dimension': 'month', 'weights':"
          + " [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}}]}";

  private static final Made MADE =
      Made.of(
          """
          {'version': '1.0',
           'timeframe': {'start': '2024-01-01', 'end': '2024-12-31', 'freq': 'h'}, 'nodes': [
           {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 40, 'columns': [ID, MONTH,
             {'name': 'since', 'type': 'date', 'generator': {'choice': {'choices': ['2023-02-15']}}},
             {'name': 'seen', 'type': 'datetime', 'generator': {'datetime_series': {}}}]},
           {'id': 'visit', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
            'fanout': {'distribution': 'constant', 'lambda': 3}, 'columns': [ID, MONTH,
             {'name': 'seen', 'type': 'int', 'generator':
               {'expression': {'code': 'month(user.seen)'}}}]},
           {'id': 'line', 'kind': 'fact', 'pk': 'id', 'parents': ['visit'],
            'fanout': {'distribution': 'constant', 'lambda': 2}, 'columns': [ID, MONTH,
             {'name': 'seen', 'type': 'int', 'generator':
               {'expression': {'code': 'month(user.seen)'}}}]},
           {'id': 'letter', 'kind': 'fact', 'pk': 'id', 'parents': ['user'], 'columns': [ID, MONTH,
             {'name': 'sent', 'type': 'date', 'generator': {'datetime_series': {'freq': 'D'}}}]}]}
          """
              .replace("ID", ID)
              .replace("MONTH", MONTH));

  private static double month(Object micros) {
    return Instant.EPOCH.plusMillis((Long) micros / 1000).atOffset(ZoneOffset.UTC).getMonthValue();
  }

  @Test
  void aDatetimeWinsOverADateThatStandsBeforeIt() {
    List<Object> seen = MADE.values("user", "seen");
    assertThat(seen.stream().map(RowTimeTest::month).distinct().count()).isGreaterThan(5);
    assertThat(MADE.values("user", "month")).isEqualTo(seen.stream().map(t -> month(t)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"visit", "line"})
  void rowsWithoutATimeHaveThatOfTheirAncestor(String table) {
    assertThat(MADE.values(table, "seen")).hasSize(table.equals("visit") ? 120 : 240);
    assertThat(MADE.values(table, "month"))
        .isEqualTo(
            MADE.values(table, "seen").stream().map(month -> (double) (Long) month).toList());
  }

  @Test
  void aDateOfTheRowsOwnWinsOverADatetimeAbove() {
    List<Double> months =
        MADE.values("letter", "sent").stream()
            .map(day -> month((Long) day * 86_400_000_000L))
            .toList();
    assertThat(months.stream().distinct().count()).isGreaterThan(5);
    assertThat(MADE.values("letter", "month")).containsExactlyElementsOf(months);
  }

  @Test
  void checksFindTheSameTimes() {
    assertThat(MADE.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'transform': 'seasonality', 'args': {'dimension': 'dow', 'weights':"
            + " [1, 1, 1, 1, 1, 1, 2]}}",
        "{'transform': 'trend', 'args': {'type': 'linear', 'growth_rate': 0.1}}",
        "{'transform': 'effect', 'args': {'effect_table': 'promo', 'on': {}, 'window':"
            + " {'start_col': 'day', 'end_col': 'day'}, 'map': {'field': 'x'}}}"
      })
  void whereThereIsNoTimeAnywhereTheSchemaIsRefused(String modifier) {
    List<Problem> problems =
        Made.problems(
            """
            {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-12-31'}, 'nodes': [
             {'id': 'promo', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [ID,
               {'name': 'day', 'type': 'date', 'generator': {'datetime_series': {'freq': 'D'}}},
               {'name': 'x', 'type': 'float', 'generator': {'expression': {'code': '2'}}}]},
             {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [ID]},
             {'id': 'visit', 'kind': 'fact', 'pk': 'id', 'parents': ['user'], 'columns': [ID,
               {'name': 'x', 'type': 'float', 'generator': {'expression': {'code': '1'}},
                'modifiers': [MODIFIER]}]}]}
            """
                .replace("ID", ID)
                .replace("MODIFIER", modifier));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).startsWith("nodes[2].columns[1].modifiers[0].args");
    assertThat(problems.get(0).message()).contains("a row of visit has no time");
    assertThat(problems.get(0).hint()).isNotEmpty();
  }

  @Test
  void anEntityWithoutATimeIsRefusedToo() {
    List<Problem> problems =
        Made.problems(
            """
            {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-12-31'}, 'nodes': [
             {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [ID,
               {'name': 'x', 'type': 'float', 'generator': {'expression': {'code': '1'}},
                'modifiers': [{'transform': 'trend', 'args':
                  {'type': 'linear', 'growth_rate': 0.1}}]}]}]}
            """
                .replace("ID", ID));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).startsWith("nodes[0].columns[1].modifiers[0].args");
    assertThat(problems.get(0).message()).contains("a row of user has no time");
  }
}
