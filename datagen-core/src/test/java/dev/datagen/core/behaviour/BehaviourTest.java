package dev.datagen.core.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.fake.Tables;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourTest {

  /** Beyond so many standard deviations a fair sample lies with p &lt; 0.001. */
  private static final double FAR = 3.29;

  private static final String COMMERCE =
      """
      {'version': '1.0',
       'timeframe': {'start': '2023-01-01', 'end': '2024-12-31T00:00:00Z', 'freq': 'D'},
       'nodes': [
        {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 4000,
         'segment_behavior': {'segment_column': 'tier',
           'behaviors': {'gold': {'fanout_multiplier': 2.5, 'value_multiplier': 3},
                         'dead': {'fanout_multiplier': 0}},
           'applies_to_columns': ['amount']},
         'vintage_behavior': {'created_at_column': 'born', 'age_based_multipliers': {
           'habit': {'curve': [1, 0.5], 'time_unit': 'year', 'applies_to': 'fanout'},
           'inflation': {'curve': {'curve_type': 'linear', 'params': {'a': 1, 'b': 0.1}},
                         'time_unit': 'month', 'applies_to': 'all'}}},
         'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'tier', 'type': 'string',
            'generator': {'fake_choice': {'choices': ['gold', 'plain', 'dead']}}},
           {'name': 'weight', 'type': 'float', 'generator': {'fake_uniform': {'low': 0, 'high': 2}}},
           {'name': 'born', 'type': 'datetime',
            'generator': {'fake_instants': {'start': '2023-01-01', 'end': '2024-12-31'}}}]},
        {'id': 'order', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
         'fanout': {'distribution': 'poisson', 'lambda': 6},
         'modifiers': [{'transform': 'effect', 'args': {'factor': 'weight'}}],
         'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'at', 'type': 'datetime', 'modifiers': [
              {'transform': 'effect', 'args': {'by': -3600000000}}],
            'generator': {'fake_instants':
              {'start': '2023-01-01', 'end': '2024-12-31', 'plain': PLAIN}}},
           {'name': 'user_weight', 'type': 'float', 'generator': {'fake_lookup': {'from':
              'user.weight'}}},
           {'name': 'amount', 'type': 'int', 'generator': {'fake_uniform': {'low': 100, 'high':
              100}}},
           {'name': 'flat', 'type': 'decimal(12,4)', 'generator': {'fake_uniform': {'low': 7,
              'high': 7}}}]},
        {'id': 'visit', 'kind': 'fact', 'pk': 'id', 'rows': 60000, 'parents': [], 'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}}]},
        {'id': 'shop', 'kind': 'entity', 'pk': 'id', 'rows': 3000, 'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}}]},
        {'id': 'sale', 'kind': 'fact', 'pk': 'id', 'parents': ['shop', 'user'],
         'fanout': {'distribution': 'constant', 'lambda': 10}, 'columns': [
           {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
           {'name': 'user_id', 'type': 'int', 'nullable': true, 'null_rate': 0.1,
            'generator': {'fake_lookup': {'from': 'user.id'}}},
           {'name': 'at', 'type': 'datetime', 'generator': {'fake_instants':
              {'start': '2023-01-01', 'end': '2024-12-31'}}},
           {'name': 'amount', 'type': 'int', 'generator': {'fake_uniform': {'low': 100,
              'high': 100}}}]}]}
      """;

  private static final Tables TABLES = Tables.of(COMMERCE.replace("PLAIN", "false"), 5);

  private static double habit(long born) {
    long end = TABLES.plan().dataset().timeframe().get().end();
    return List.of(1.0, 0.5).get((int) Age.complete(born, end, yearUnit()));
  }

  private static dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit yearUnit() {
    return dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit.YEAR;
  }

  @Test
  void fanOutsAreTheDrawTimesEveryFactorInTheMean() {
    List<Object> tiers = TABLES.values("user", "tier");
    List<Object> weights = TABLES.values("user", "weight");
    long[] born = TABLES.longs("user", "born");
    int[] counts = new int[tiers.size()];
    for (long parent : TABLES.parents("order")) {
      counts[(int) parent]++;
    }
    double deviation = 0;
    double variance = 0;
    double gold = 0;
    for (int i = 0; i < counts.length; i++) {
      double segment = tiers.get(i).equals("gold") ? 2.5 : tiers.get(i).equals("dead") ? 0 : 1;
      double factor = segment * (Double) weights.get(i) * habit(born[i]);
      deviation += counts[i] - 6 * factor;
      variance += 6 * factor * factor + 0.25;
      gold += segment > 1 ? counts[i] : 0;
      if (segment == 0) {
        assertThat(counts[i]).isZero();
      }
    }
    assertThat(Math.abs(deviation)).isLessThan(FAR * Math.sqrt(variance));
    assertThat(gold / TABLES.rows("order")).isBetween(0.66, 0.76);
  }

  @Test
  void valuesAreMultipliedByTheSegmentAndTheAgeAtTheRowsTime() {
    long[] parents = TABLES.parents("order");
    List<Object> tiers = TABLES.values("user", "tier");
    long[] born = TABLES.longs("user", "born");
    long[] at = TABLES.longs("order", "at");
    long[] amounts = TABLES.longs("order", "amount");
    long[] flat = TABLES.longs("order", "flat");
    for (int i = 0; i < parents.length; i++) {
      int user = (int) parents[i];
      double age =
          1
              + 0.1
                  * Age.fractional(
                      born[user],
                      at[i],
                      dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit.MONTH);
      double segment = tiers.get(user).equals("gold") ? 3 : 1;

      assertThat(amounts[i]).isEqualTo((long) Math.floor(100 * segment * age + 0.5));
      assertThat(flat[i]).isBetween((long) (70_000 * age) - 1, (long) (70_000 * age) + 1);
    }
  }

  @Test
  void allLeavesKeysAndLookupsAlone() {
    long[] parents = TABLES.parents("order");
    List<Object> weights = TABLES.values("user", "weight");
    List<Object> copies = TABLES.values("order", "user_weight");
    for (int i = 0; i < parents.length; i++) {
      assertThat(copies.get(i)).isEqualTo(weights.get((int) parents[i]));
    }
    assertThat(TABLES.longs("order", "id")).startsWith(1, 2, 3);
  }

  @Test
  void noRowLiesBeforeItsEntitysCreation() {
    for (String plain : List.of("false", "true")) {
      Tables tables = Tables.of(COMMERCE.replace("PLAIN", plain), 6);
      long[] born = tables.longs("user", "born");
      long[] parents = tables.parents("order");
      long[] at = tables.longs("order", "at");
      for (int i = 0; i < at.length; i++) {
        assertThat(at[i]).isGreaterThanOrEqualTo(born[(int) parents[i]]);
      }
    }
  }

  @Test
  void whereTheEntityIsLookedUpItsFactorsWeighWhichRowIsChosen() {
    List<Object> tiers = TABLES.values("user", "tier");
    long[] born = TABLES.longs("user", "born");
    double[] expected = new double[tiers.size()];
    double total = 0;
    for (int i = 0; i < expected.length; i++) {
      double segment = tiers.get(i).equals("gold") ? 2.5 : tiers.get(i).equals("dead") ? 0 : 1;
      expected[i] = segment * habit(born[i]);
      total += expected[i];
    }
    double[] observed = new double[expected.length];
    int chosen = 0;
    for (Object id : TABLES.values("sale", "user_id")) {
      if (id != null) {
        observed[(int) ((Long) id - 1)]++;
        chosen++;
      }
    }
    double chiSquare = 0;
    int cells = 0;
    for (int i = 0; i < expected.length; i++) {
      double mean = expected[i] * chosen / total;
      if (mean == 0) {
        assertThat(observed[i]).isZero();
      } else {
        chiSquare += (observed[i] - mean) * (observed[i] - mean) / mean;
        cells++;
      }
    }
    assertThat(Math.abs(chiSquare - (cells - 1)) / Math.sqrt(2.0 * (cells - 1))).isLessThan(FAR);
  }

  @Test
  void valueFactorsFollowTheRowsLookup() {
    List<Object> ids = TABLES.values("sale", "user_id");
    List<Object> tiers = TABLES.values("user", "tier");
    long[] born = TABLES.longs("user", "born");
    long[] at = TABLES.longs("sale", "at");
    long[] amounts = TABLES.longs("sale", "amount");
    int gold = 0;
    for (int i = 0; i < amounts.length; i++) {
      if (ids.get(i) == null) {
        assertThat(amounts[i]).isEqualTo(100);
        continue;
      }
      int user = (int) ((Long) ids.get(i) - 1);
      boolean isGold = tiers.get(user).equals("gold");
      gold += isGold ? 1 : 0;
      assertThat(at[i]).isGreaterThanOrEqualTo(born[user]);
      assertThat(amounts[i]).isGreaterThanOrEqualTo(isGold ? 300 : 100);
    }
    assertThat(gold).isPositive();
  }

  @Test
  void anyPieceAndAnyPickGiveTheSameRows() {
    for (int seed = 0; seed < 2; seed++) {
      Tables tables = Tables.of(COMMERCE.replace("PLAIN", "false"), seed);
      for (String table : List.of("user", "order", "sale")) {
        assertThat(tables.isChunkInvariant(table, seed)).as(table + " " + seed).isTrue();
      }
    }
  }

  @Test
  void aSegmentThatReadsTheFactsItDecidesIsACircle() {
    String circle =
        COMMERCE
            .replace("PLAIN", "false")
            .replace(
                "'generator': {'fake_choice': {'choices': ['gold', 'plain', 'dead']}}",
                "'generator': {'fake_lookup': {'from': 'order.label'}}")
            .replace(
                "{'name': 'amount', 'type': 'int', 'generator': {'fake_uniform': {'low': 100,"
                    + " 'high':\n        100}}},",
                "{'name': 'label', 'type': 'string', 'generator': {'fake_choice': {'choices':"
                    + " ['a']}}},{'name': 'amount', 'type': 'int', 'generator': {'fake_uniform':"
                    + " {'low': 1, 'high': 2}}},");

    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Tables.of(circle, 1));

    assertThat(thrown)
        .hasMessageContaining("in a circle")
        .hasMessageContaining("rows of order")
        .hasMessageContaining("user.tier");
  }

  @Test
  void aFanOutByAgeNeedsATimeframe() {
    String timeless = COMMERCE.replace("PLAIN", "false").replaceFirst("'timeframe': .*\n", "");

    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Tables.of(timeless, 1));

    assertThat(thrown.problems())
        .extracting(problem -> problem.code() + " " + problem.path())
        .containsExactly("no-timeframe nodes[0].vintage_behavior");
  }

  @Test
  void thePlanTellsTheFactors() {
    assertThat(TABLES.plan().describe())
        .contains("(poisson(lambda=6) × user.tier × user habit × effect per row of user)");
  }

  @Test
  void seedsChangeTheRows() {
    long[] other = Tables.of(COMMERCE.replace("PLAIN", "false"), 6).longs("order", "at");
    assertThat(Arrays.equals(other, TABLES.longs("order", "at"))).isFalse();
  }
}
