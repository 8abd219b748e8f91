package dev.datagen.core.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.option.IsoTime;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.fake.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalksTest {

  /** Beyond so many standard deviations a fair sample lies with p &lt; 0.001. */
  private static final double FAR = 3.29;

  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;

  private static final String SCHEMA =
      """
      {'version': '1.0',
       'timeframe': {'start': '2024-01-01', 'end': '2024-12-31T00:00:00Z', 'freq': 'D'},
       'nodes': [
        {'id': 'lead', 'kind': 'entity', 'pk': 'id', 'rows': 6000,
         'segment_behavior': {'segment_column': 'channel', 'behaviors': {
           'ads': {'fanout_multiplier': 50}}},
         'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'channel', 'type': 'string',
            'generator': {'fake_choice': {'choices': ['ads', 'mail', 'fair']}}},
           {'name': 'born', 'type': 'datetime',
            'generator': {'fake_instants': {'start': '2024-01-01', 'end': '2024-06-30'}}}]},
        {'id': 'funnel', 'kind': 'fact', 'pk': 'id', 'parents': ['lead'],
         'stage_config': {
           'stages': [{'stage_name': 'seen', 'hours_to_next': 2}, {'stage_name': 'clicked',
              'transition_rate': 0.5}, {'stage_name': 'bought', 'transition_rate': 0.4}],
           'segment_variation': {'mail': {'transition_multiplier': 0.5},
              'fair': {'transition_multiplier': 1.5}}},
         'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'stage_name', 'type': 'string', 'generator': {'fake_choice': {'choices':
              ['x']}}},
           {'name': 'stage_index', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'amount', 'type': 'float', 'generator': {'fake_uniform': {'low': 0, 'high':
              1}}},
           {'name': 'at', 'type': 'datetime', 'generator': {'fake_instants':
              {'start': '2000-01-01', 'end': '2000-01-02'}}}]},
        {'id': 'account', 'kind': 'fact', 'pk': 'id', 'parents': ['lead'],
         'state_transition_model': {'initial_state': 'trial', 'period_unit': 'UNIT', 'states': {
           'trial': {'transition_prob_per_period': 0.2, 'next_states': {'active': 3, 'gone': 1}},
           'active': {'transition_prob_per_period': 0.05,
              'next_states': {'gone': 0.5, 'trial': 0.5}},
           'gone': {'terminal': true}},
           'segment_variation': {'ads': {'transition_multiplier': 2}}},
         'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'state', 'type': 'string', 'generator': {'fake_choice': {'choices': ['x']}}},
           {'name': 'entered_at', 'type': 'datetime', 'generator': {'fake_instants':
              {'start': '2000-01-01', 'end': '2000-01-02'}}},
           {'name': 'left_at', 'type': 'datetime', 'nullable': true, 'generator':
              {'fake_instants': {'start': '2000-01-01', 'end': '2000-01-02'}}}]}]}
      """;

  private static final Tables TABLES = tables("day", 11);

  private static Tables tables(String unit, long seed) {
    return Tables.of(SCHEMA.replace("UNIT", unit), seed);
  }

  @Test
  void aSegmentReachesEachStageWithItsRate() {
    List<Object> channels = TABLES.values("lead", "channel");
    List<Object> names = TABLES.values("funnel", "stage_name");
    long[] parents = TABLES.parents("funnel");
    Map<String, Integer> reached = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      reached.merge(channels.get((int) parents[i]) + " " + names.get(i), 1, Integer::sum);
    }
    Map<String, Double> factors = Map.of("ads", 1.0, "mail", 0.5, "fair", 1.5);
    factors.forEach(
        (channel, factor) -> {
          int seen = reached.get(channel + " seen");
          int clicked = reached.get(channel + " clicked");
          int bought = reached.get(channel + " bought");
          assertThat(seen).isEqualTo((int) channels.stream().filter(channel::equals).count());
          assertShare(clicked, seen, 0.5 * factor);
          assertShare(bought, clicked, 0.4 * factor);
        });
  }

  private static void assertShare(int hits, int of, double probability) {
    double deviation = Math.abs(hits - of * probability);
    assertThat(deviation).isLessThan(FAR * Math.sqrt(of * probability * (1 - probability)));
  }

  @Test
  void stagesFollowEachOtherInTimeFromTheParentsOwn() {
    long[] born = TABLES.longs("lead", "born");
    long[] parents = TABLES.parents("funnel");
    long[] at = TABLES.longs("funnel", "at");
    long[] index = TABLES.longs("funnel", "stage_index");
    List<Object> names = TABLES.values("funnel", "stage_name");
    double[] gaps = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < at.length; i++) {
      boolean first = i == 0 || parents[i] != parents[i - 1];
      assertThat(index[i]).isEqualTo(first ? 0 : index[i - 1] + 1);
      assertThat(names.get(i)).isEqualTo(List.of("seen", "clicked", "bought").get((int) index[i]));
      if (first) {
        assertThat(at[i]).isEqualTo(born[(int) parents[i]]);
      } else {
        assertThat(at[i]).isGreaterThan(at[i - 1]);
        gaps[(int) index[i] - 1] += (double) (at[i] - at[i - 1]) / HOUR;
        counts[(int) index[i] - 1]++;
      }
    }
    // The deviation of an exponential distribution is its mean.
    assertThat(Math.abs(gaps[0] / counts[0] - 2)).isLessThan(FAR * 2 / Math.sqrt(counts[0]));
    assertThat(Math.abs(gaps[1] / counts[1] - 24)).isLessThan(FAR * 24 / Math.sqrt(counts[1]));
  }

  @Test
  void statesAreLeftWhenTheNextIsEntered() {
    for (String unit : List.of("hour", "day", "week", "month", "year")) {
      Tables tables = tables(unit, 3);
      long end = IsoTime.instant("2024-12-31T00:00:00Z");
      long[] born = tables.longs("lead", "born");
      long[] parents = tables.parents("account");
      long[] entered = tables.longs("account", "entered_at");
      List<Object> left = tables.values("account", "left_at");
      List<Object> states = tables.values("account", "state");
      for (int i = 0; i < entered.length; i++) {
        boolean first = i == 0 || parents[i] != parents[i - 1];
        boolean last = i + 1 == entered.length || parents[i] != parents[i + 1];
        assertThat(entered[i]).isLessThanOrEqualTo(end);
        if (first) {
          assertThat(entered[i]).isEqualTo(born[(int) parents[i]]);
          assertThat(states.get(i)).isEqualTo("trial");
        }
        if (last) {
          assertThat(left.get(i)).isNull();
        } else {
          assertThat(left.get(i)).isEqualTo(entered[i + 1]);
          assertThat(entered[i + 1]).isGreaterThan(entered[i]);
          assertThat(states.get(i)).isNotEqualTo("gone");
        }
      }
    }
  }

  @Test
  void statesAreOccupiedAsTheirMarkovChainSays() {
    List<Object> channels = TABLES.values("lead", "channel");
    long[] parents = TABLES.parents("account");
    long[] born = TABLES.longs("lead", "born");
    long[] entered = TABLES.longs("account", "entered_at");
    List<Object> left = TABLES.values("account", "left_at");
    List<Object> states = TABLES.values("account", "state");
    int age = 20;
    int[][] observed = new int[2][3];
    for (int i = 0; i < parents.length; i++) {
      long moment = born[(int) parents[i]] + age * DAY;
      boolean there = entered[i] <= moment && (left.get(i) == null || (Long) left.get(i) > moment);
      if (there) {
        int segment = channels.get((int) parents[i]).equals("ads") ? 1 : 0;
        observed[segment][List.of("trial", "active", "gone").indexOf(states.get(i))]++;
      }
    }
    for (int segment = 0; segment < 2; segment++) {
      double[] expected = occupancy(segment + 1, age);
      int total = observed[segment][0] + observed[segment][1] + observed[segment][2];
      for (int state = 0; state < 3; state++) {
        assertShare(observed[segment][state], total, expected[state]);
      }
    }
  }

  /** Probabilities of trial, active and gone after some days. */
  private static double[] occupancy(double factor, int days) {
    double[] p = {1, 0, 0};
    for (int day = 0; day < days; day++) {
      double trial = p[0] * 0.2 * factor;
      double active = p[1] * 0.05 * factor;
      p =
          new double[] {
            p[0] - trial + active / 2, p[1] - active + trial * 0.75, p[2] + active / 2 + trial / 4
          };
    }
    return p;
  }

  @Test
  void anyPieceAndAnyPickGiveTheSameSteps() {
    for (int seed = 0; seed < 5; seed++) {
      Tables tables = tables("week", seed);
      assertThat(tables.isChunkInvariant("funnel", seed)).isTrue();
      assertThat(tables.isChunkInvariant("account", seed)).isTrue();
    }
  }

  @Test
  void whatWouldBreakAWalkIsRefused() {
    String broken =
        SCHEMA
            .replace("UNIT", "day")
            .replace(
                "'left_at', 'type': 'datetime', 'nullable': true", "'left_at', 'type': 'datetime'")
            .replace(
                "'at', 'type': 'datetime',",
                "'at', 'type': 'datetime', 'modifiers': [{'transform': 'effect', 'args':"
                    + " {'by': 1}}],");

    assertThat(problems(broken))
        .extracting(problem -> problem.code() + " " + problem.path())
        .containsExactly(
            "filled-column nodes[1].columns[4].modifiers", "filled-column nodes[2].columns[3]");
  }

  @Test
  void statesNeedATimeframeToEndWith() {
    String timeless = SCHEMA.replace("UNIT", "day").replaceFirst("'timeframe': .*\n", "");

    assertThat(problems(timeless))
        .extracting(Problem::message)
        .containsExactly("states end with the timeframe, but the dataset has none");
  }

  private static List<Problem> problems(String schema) {
    return catchThrowableOfType(ProblemException.class, () -> Tables.of(schema, 1))
        .problems()
        .stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }
}
