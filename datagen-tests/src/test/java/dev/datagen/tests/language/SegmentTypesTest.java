package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments need not be texts: a schema names them as they are written. */
class SegmentTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "string       | 'a', 'b'                   | a",
        "int          | 1, 2                       | 1",
        "int          | -7, 7                      | -7",
        "bool         | true, false                | true",
        "decimal(5,2) | 1.50, 2.25               | 1.50",
        "float        | 0.5, 1.0                   | 0.5",
        "date         | '2024-01-31', '2024-02-29' | 2024-01-31",
      })
  void aSegmentOfAnyTypeHasItsFactors(String type, String choices, String segment) {
    Made made =
        Made.of(
            """
            {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-12-31'}, 'nodes': [
             {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 60,
              'segment_behavior': {'segment_column': 'kind', 'behaviors': {'SEGMENT':
                {'fanout_multiplier': 3, 'value_multiplier': 10}}, 'applies_to_columns': ['x']},
              'columns': [
               {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
               {'name': 'kind', 'type': 'TYPE', 'generator': {'choice': {'choices': [CHOICES]}}}]},
             {'id': 'row', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
              'fanout': {'distribution': 'constant', 'lambda': 2}, 'columns': [
               {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
               {'name': 'user_id', 'type': 'int', 'generator': {'lookup': {'from': 'user.id'}}},
               {'name': 'x', 'type': 'int', 'generator': {'expression': {'code': '1'}}}]}]}
            """
                .replace("SEGMENT", segment)
                .replace("TYPE", type)
                .replace("CHOICES", choices));
    List<Object> kinds = made.values("user", "kind");
    Object first = made.values("user", "kind").stream().sorted().findFirst().orElseThrow();
    Object named = type.equals("bool") ? true : first;
    assertThat(kinds).contains(named);
    int[] counts = new int[kinds.size()];
    long[] users = made.longs("row", "user_id");
    long[] values = made.longs("row", "x");
    for (int i = 0; i < users.length; i++) {
      int user = (int) users[i] - 1;
      counts[user]++;
      assertThat(values[i]).isEqualTo(kinds.get(user).equals(named) ? 10 : 1);
    }
    assertThat(Arrays.stream(counts).boxed())
        .isEqualTo(
            IntStream.range(0, counts.length)
                .mapToObj(i -> kinds.get(i).equals(named) ? 6 : 2)
                .toList());
    assertThat(made.complaints()).isEmpty();
  }
}
