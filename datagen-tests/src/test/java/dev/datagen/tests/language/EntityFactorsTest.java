package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * What an entity's behaviour reaches: how many rows its own facts have, numbers in its own facts,
 * or further down where these have no such column, and which of its rows a fact chooses that names
 * it among its parents.
 */
class EntityFactorsTest {

  private static final String ID = "{'name': 'id', 'type': 'int', 'generator': {'sequence': {}}}";

  private static final Made MADE =
      Made.of(
          """
          {'version': '1.0',
           'timeframe': {'start': '2024-01-01', 'end': '2024-12-31T00:00:00Z', 'freq': 'h'}, 'nodes': [
           {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 20,
            'segment_behavior': {'segment_column': 'tier', 'behaviors': {'gold':
              {'fanout_multiplier': 2, 'value_multiplier': 10}},
              'applies_to_columns': ['price', 'weight']},
            'vintage_behavior': {'created_at_column': 'born', 'age_based_multipliers': {
              'rise': {'curve': {'curve_type': 'exponential', 'params': {'a': 2, 'b': 0.01}},
                'time_unit': 'day', 'applies_to': 'rising'},
              'wear': {'curve': {'curve_type': 'logarithmic', 'params': {'a': 1, 'b': -0.2}},
                'time_unit': 'day', 'applies_to': ['wearing']},
              'fade': {'curve': {'curve_type': 'linear', 'params': {'a': 1, 'b': -0.01}},
                'time_unit': 'day', 'applies_to': ['fading']}}},
            'columns': [ID,
             {'name': 'tier', 'type': 'string', 'generator': {'choice': {'choices': ['gold']}}},
             {'name': 'born', 'type': 'datetime', 'generator': {'datetime_series': {'within':
               {'start': '2024-01-01', 'end': '2024-02-01'}}}}]},
           {'id': 'shop', 'kind': 'entity', 'pk': 'id', 'rows': 10,
            'segment_behavior': {'segment_column': 'size', 'behaviors': {'big':
              {'fanout_multiplier': 0, 'value_multiplier': 10}}, 'applies_to_columns': ['price']},
            'columns': [ID,
             {'name': 'size', 'type': 'string', 'generator': {'expression':
               {'code': 'id > 5 ? \\"big\\" : \\"small\\"'}}}]},
           {'id': 'order', 'kind': 'fact', 'pk': 'id', 'parents': ['user', 'shop'],
            'fanout': {'distribution': 'constant', 'lambda': 3}, 'columns': [ID,
             {'name': 'at', 'type': 'datetime', 'generator': {'datetime_series': {}}},
             {'name': 'born', 'type': 'datetime', 'generator': {'lookup': {'from': 'user.born'}}},
             {'name': 'shop_id', 'type': 'int', 'generator': {'lookup': {'from': 'shop.id'}}},
             NUMBERS]},
           {'id': 'line', 'kind': 'fact', 'pk': 'id', 'parents': ['order'],
            'fanout': {'distribution': 'constant', 'lambda': 4}, 'columns': [ID,
             {'name': 'shop_id', 'type': 'int', 'generator': {'lookup': {'from': 'shop.id'}}},
             PRICE,
             {'name': 'weight', 'type': 'int', 'generator': {'expression': {'code': '1'}}}]}]}
          """
              .replace(
                  "NUMBERS",
                  "PRICE, {'name': 'rising', 'type': 'float', 'generator': {'expression': {'code':"
                      + " '1'}}}, {'name': 'wearing', 'type': 'float', 'generator': {'expression':"
                      + " {'code': '1'}}}, {'name': 'fading', 'type': 'float', 'generator':"
                      + " {'expression': {'code': '1'}}}")
              .replace(
                  "PRICE",
                  "{'name': 'price', 'type': 'int', 'generator': {'expression': {'code': '1'}}}")
              .replace("ID", ID));

  @Test
  void fanOutFactorsOfAnEntityFurtherUpAreInTheRowsBetweenAlready() {
    assertThat(MADE.rows("order")).isEqualTo(20 * 3 * 2);
    assertThat(MADE.rows("line")).isEqualTo(MADE.rows("order") * 4);
  }

  @Test
  void valueFactorsReachFurtherDownOnlyWhereNoFactOfTheEntityHasSuchAColumn() {
    assertThat(MADE.longs("order", "price")).containsOnly(10);
    assertThat(MADE.longs("line", "price")).containsOnly(1);
    assertThat(MADE.longs("line", "weight")).containsOnly(10);
  }

  @Test
  void rowsOfAnEntityAreWeighedByItsFactorsOnlyInFactsThatNameItAmongTheirParents() {
    assertThat(Arrays.stream(MADE.longs("order", "shop_id"))).allMatch(shop -> shop <= 5);
    long[] counts = new long[11];
    Arrays.stream(MADE.longs("line", "shop_id")).forEach(shop -> counts[(int) shop]++);
    // 480 lines over ten shops alike
    assertThat(Arrays.stream(counts).skip(1)).allMatch(count -> count > 20 && count < 80);
  }

  @Test
  void curvesOfAgeAreWhatTheyAreCalled() {
    long[] at = MADE.longs("order", "at");
    long[] born = MADE.longs("order", "born");
    double[] rising = MADE.doubles("order", "rising");
    double[] wearing = MADE.doubles("order", "wearing");
    double[] fading = MADE.doubles("order", "fading");
    int faded = 0;
    for (int i = 0; i < at.length; i++) {
      double days = (at[i] - born[i]) / 86_400e6;
      assertThat(rising[i]).isCloseTo(2 * Math.pow(Math.E, 0.01 * days), within(1e-9));
      assertThat(wearing[i]).isCloseTo(Math.max(0, 1 - 0.2 * Math.log(days + 1)), within(1e-9));
      assertThat(fading[i]).isCloseTo(days < 100 ? 1 - days / 100 : 0, within(1e-9));
      faded += fading[i] == 0 ? 1 : 0;
    }
    assertThat(faded).isBetween(20, 110);
  }

  @Test
  void checksExpectTheSame() {
    assertThat(MADE.complaints()).isEmpty();
  }
}
