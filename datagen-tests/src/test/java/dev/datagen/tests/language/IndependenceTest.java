package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two columns that refer to one table choose their rows independently of each other. */
class IndependenceTest {

  private static final int SHOPS = 12;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'lookup': {'from': 'shop.COLUMN'}}",
        "{'lookup': {'from': 'shop.COLUMN', 'weights_kind': 'zipf@0.7'}}",
        "{'choice': {'choices_ref': 'shop.COLUMN'}}",
        "{'choice': {'choices_ref': 'shop.COLUMN', 'weights_kind': 'zipf@0.7'}}"
      })
  void rowsOfOneColumnTellNothingOfThoseOfTheOther(String generator) {
    Made made =
        Made.of(
            """
            {'version': '1.0', 'nodes': [
             {'id': 'shop', 'kind': 'entity', 'pk': 'id', 'rows': 12, 'columns': [
              {'name': 'id', 'type': 'int', 'generator': {'sequence': {'start': 0}}},
              {'name': 'code', 'type': 'int', 'generator': {'sequence': {'start': 0}}}]},
             {'id': 'sale', 'kind': 'entity', 'pk': 'id', 'rows': 8000, 'columns': [
              {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
              {'name': 'bought', 'type': 'int', 'generator': FIRST},
              {'name': 'returned', 'type': 'int', 'generator': FIRST},
              {'name': 'code', 'type': 'int', 'generator': SECOND}]}]}
            """
                .replace("FIRST", generator.replace("COLUMN", "id"))
                .replace("SECOND", generator.replace("COLUMN", "code")));
    List<String> columns = List.of("bought", "returned", "code");
    for (int i = 0; i < 3; i++) {
      long[] one = made.longs("sale", columns.get(i));
      long[] other = made.longs("sale", columns.get((i + 1) % 3));
      long[][] together = new long[SHOPS][SHOPS];
      for (int row = 0; row < one.length; row++) {
        together[(int) one[row]][(int) other[row]]++;
      }
      assertThat(new ChiSquareTest().chiSquareTest(together)).isGreaterThan(1e-4);
    }
    assertThat(made.complaints()).isEmpty();
  }
}
