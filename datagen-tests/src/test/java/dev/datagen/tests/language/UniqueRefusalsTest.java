package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be unique is refused at its place, with the rows asked for and the values there are.
 */
class UniqueRefusalsTest {

  private static String schema(String columns) {
    return """
        {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-01-31'}, 'nodes': [
         {'id': 'slot', 'kind': 'entity', 'pk': 'at', 'rows': 31, 'columns': [
          {'name': 'at', 'type': 'datetime', 'generator': {'datetime_series': {'freq': 'D'}}}]},
         {'id': 'item', 'kind': 'entity', 'pk': 'id', 'rows': 300, 'columns': [
          {'name': 'id', %s}]}]}
        """
        .formatted(columns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "int | 'choice': {'choices': [1, 2, 2, 3]} | .choices | only has 3 distinct choices",
        "datetime | 'choice': {'choices_ref': 'slot.at'} | .choices_ref | slot only has 31",
        "datetime | 'lookup': {'from': 'slot.at'} | .from | slot only has 31",
        "int | 'distribution': {'type': 'uniform', 'params': {'low': 1, 'high': 299}} | .params"
            + " | only has 299 integers to choose from",
        "datetime | 'datetime_series': {'freq': 'H', 'within': {'start': '2024-01-01', 'end':"
            + " '2024-01-11'}} | .freq | only has 241 instants",
        "string | 'faker': {'method': 'numerify', 'text': '##'} | \"\""
            + " | numerify only has 100 distinct values",
      })
  void tooFewValuesAreCounted(String type, String generator, String place, String count) {
    List<Problem> problems =
        Made.problems(schema("'type': '%s', 'generator': {%s}".formatted(type, generator)));
    String id = generator.substring(1, generator.indexOf("':"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("nodes[1].columns[0].generator." + id + place);
    assertThat(problems.get(0).message()).isEqualTo("id must be unique in 300 rows, but " + count);
    assertThat(problems.get(0).hint()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "float | 'distribution': {'type': 'uniform', 'params': {'low': 0, 'high': 1}}",
        "int | 'distribution': {'type': 'poisson', 'params': {'lambda': 900}, 'clamp': [0, 9999]}",
        "int | 'expression': {'code': 'year(to_datetime(\\\"2024-01-01\\\"))'}",
        "datetime | 'lookup': {'from': 'slot.at', 'weights_kind': 'zipf@1'}",
      })
  void aGeneratorThatCannotPromiseItIsRefused(String type, String generator) {
    List<Problem> problems =
        Made.problems(schema("'type': '%s', 'generator': {%s}".formatted(type, generator)));
    String id = generator.substring(1, generator.indexOf("':"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("nodes[1].columns[0].generator." + id);
    assertThat(problems.get(0).message())
        .isEqualTo(
            "item.id must be unique in 300 rows, but its generator cannot promise that with these"
                + " arguments");
    assertThat(problems.get(0).hint()).isNotEmpty();
  }

  @Test
  void modifiersOfAUniqueColumnAreRefusedWhateverTheyDo() {
    List<Problem> problems =
        Made.problems(
            schema(
                "'type': 'int', 'generator': {'sequence': {}}, 'modifiers':"
                    + " [{'transform': 'multiply', 'args': {'factor': 2}}]"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("nodes[1].columns[0].modifiers");
    assertThat(problems.get(0).message())
        .isEqualTo("item.id must be unique in 300 rows, but modifiers may make two values alike");
  }

  @Test
  void aCastThatMayMakeTwoValuesAlikeIsRefused() {
    List<Problem> problems =
        Made.problems(
            schema("'type': 'date', 'generator': {'lookup': {'from': 'slot.at'}}")
                .replace("300", "30"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).path()).isEqualTo("nodes[1].columns[0].generator.lookup");
    assertThat(problems.get(0).message())
        .isEqualTo(
            "item.id must be unique in 30 rows, but the cast to its type may make two values"
                + " alike");
  }
}
