package dev.datagen.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.fake.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {

  private static Tables tables(String keyType, String ranges) {
    return Tables.of(
        """
        {'version': '1.0', 'nodes': [
          {'id': 'thing', 'kind': 'entity', 'pk': 'id', 'rows': 20, 'columns': [
            {'name': 'id', 'type': 'KEY', 'generator': {'fake_sequence': {}}},
            {'name': 'size', 'type': 'float',
             'generator': {'fake_uniform': {'low': 0, 'high': 100}}},
            {'name': 'count', 'type': 'int',
             'generator': {'fake_uniform': {'low': 0, 'high': 100}}}]}],
         'constraints': {'ranges': [RANGES]}}
        """
            .replace("KEY", keyType)
            .replace("RANGES", ranges),
        1);
  }

  @Test
  void severalRangesOfAColumnHoldTogether() {
    Tables tables =
        tables("int", "{'attr': 'thing.size', 'min': 40}, {'attr': 'thing.size', 'max': 60}");
    assertThat(tables.values("thing", "size"))
        .allSatisfy(size -> assertThat((Double) size).isBetween(40.0, 60.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'attr': 'thing.size', 'max': 5}, {'attr': 'thing.size', 'min': 6}   | float
          {'attr': 'thing.count', 'max': 5}, {'attr': 'thing.count', 'min': 6} | int
          {'attr': 'thing.count', 'min': 0.2, 'max': 0.8}                      | int
          """,
      quoteCharacter = '`')
  void rangesThatLeaveNoValueAreAnErrorOfTheSchema(String ranges, String type) {
    assertThatThrownBy(() -> tables("int", ranges))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds no value of")
        .hasMessageContaining(type);
  }

  @ParameterizedTest
  @CsvSource({"int", "float", "'decimal(9,2)'"})
  void aUniqueColumnOutsideItsRangeIsRefused(String type) {
    assertThatThrownBy(() -> tables(type, "{'attr': 'thing.id', 'max': 10}").column("thing", "id"))
        .hasMessageContaining("thing.id")
        .hasMessageContaining("range");
  }
}
