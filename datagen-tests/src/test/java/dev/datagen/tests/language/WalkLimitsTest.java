package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stages and states where a segment's factor asks for more than certainty, and where time ends. */
class WalkLimitsTest {

  private static final long DAY = 86_400_000_000L;
  private static final long END = 19_722 * DAY; // 31 December 2023

  private static final Made MADE =
      Made.of(
          """
          {'version': '1.0',
           'timeframe': {'start': '2023-01-01', 'end': '2023-12-31', 'freq': 'h'}, 'nodes': [
           {'id': 'lead', 'kind': 'entity', 'pk': 'id', 'rows': 300, 'columns': [
            {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
            {'name': 'kind', 'type': 'string', 'generator': {'choice': {'choices': ['warm']}}},
            {'name': 'born', 'type': 'datetime', 'generator': {'datetime_series': {'within':
              {'start': '2023-12-21', 'end': '2023-12-31'}}}}],
            'segment_behavior': {'segment_column': 'kind'}},
           {'id': 'step', 'kind': 'fact', 'pk': 'id', 'parents': ['lead'],
            'stage_config': {'stages': [
               {'stage_name': 'seen', 'hours_to_next': 1000},
               {'stage_name': 'tried', 'transition_rate': 0.8, 'hours_to_next': 1000},
               {'stage_name': 'bought', 'transition_rate': 0.6}],
              'segment_variation': {'warm': {'transition_multiplier': 2}}},
            'columns': [
             {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
             {'name': 'lead_id', 'type': 'int', 'generator': {'lookup': {'from': 'lead.id'}}},
             {'name': 'stage_name', 'type': 'string', 'generator': {'choice': {'choices': ['x']}}},
             {'name': 'at', 'type': 'datetime', 'generator': {'datetime_series': {}}}]},
           {'id': 'status', 'kind': 'fact', 'pk': 'id', 'parents': ['lead'],
            'state_transition_model': {'initial_state': 'new', 'period_unit': 'day', 'states': {
               'new': {'transition_prob_per_period': 0.8, 'next_states': {'on': 1}},
               'on': {'transition_prob_per_period': 0.8, 'next_states': {'off': 1}},
               'off': {'terminal': true}},
              'segment_variation': {'warm': {'transition_multiplier': 2}}},
            'columns': [
             {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
             {'name': 'born', 'type': 'datetime', 'generator': {'lookup': {'from': 'lead.born'}}},
             {'name': 'state', 'type': 'string', 'generator': {'choice': {'choices': ['x']}}},
             {'name': 'entered_at', 'type': 'datetime', 'generator': {'datetime_series': {}}},
             {'name': 'left_at', 'type': 'datetime', 'nullable': true, 'generator':
               {'datetime_series': {}}}]}]}
          """);

  @Test
  void aRateThatItsFactorTakesPastOneIsCertainty() {
    assertThat(MADE.values("step", "stage_name"))
        .hasSize(900)
        .startsWith("seen", "tried", "bought", "seen", "tried", "bought");
  }

  @Test
  void stagesMayBeReachedAfterTheTimeframesEnd() {
    long[] at = MADE.longs("step", "at");
    int late = 0;
    for (int i = 2; i < at.length; i += 3) {
      assertThat(at[i - 1]).isGreaterThan(at[i - 2]);
      assertThat(at[i]).isGreaterThan(at[i - 1]);
      late += at[i] > END ? 1 : 0;
    }
    // two gaps of 1000 hours on average: less than one in fifty takes less than ten days
    assertThat(late).isGreaterThan(280);
  }

  @Test
  void aStateThatIsCertainlyLeftLastsOnePeriodAndNoneIsEnteredAfterTheEnd() {
    long[] born = MADE.longs("status", "born");
    long[] entered = MADE.longs("status", "entered_at");
    List<Object> left = MADE.values("status", "left_at");
    List<Object> states = MADE.values("status", "state");
    assertThat(states).contains("new", "on", "off");
    for (int i = 0; i < born.length; i++) {
      int place = List.of("new", "on", "off").indexOf(states.get(i));
      assertThat(entered[i]).isEqualTo(born[i] + place * DAY).isLessThanOrEqualTo(END);
      long next = entered[i] + DAY;
      assertThat(left.get(i)).isEqualTo(place < 2 && next <= END ? next : null);
    }
  }

  @Test
  void checksExpectNoMoreThanCertainty() {
    assertThat(MADE.complaints()).isEmpty();
  }
}
