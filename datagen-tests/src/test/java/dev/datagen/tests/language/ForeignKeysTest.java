package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Declared foreign keys: membership in a column, whose values may come again. */
class ForeignKeysTest {

  private static String schema(String codes, String constraints) {
    return """
        {'version': '1.0', 'nodes': [
         {'id': 'zone', 'kind': 'entity', 'pk': 'id', 'rows': 200, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'code', 'type': 'string', 'generator': {'choice': {'choices': ['a', 'b', 'c']}}},
          {'name': 'row', 'type': 'int', 'generator': {'expression': {'code': '(id - 1) %% 20'}}},
          {'name': 'place', 'type': 'int', 'generator':
            {'expression': {'code': 'floor((id - 1) / 20)'}}}]},
         {'id': 'parcel', 'kind': 'entity', 'pk': 'id', 'rows': 300, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'code', 'type': 'string', 'nullable': true, 'null_rate': 0.3, 'generator':
            {'choice': {'choices': %s}}},
          {'name': 'row', 'type': 'int', 'generator': {'lookup': {'from': 'zone.row'}}},
          {'name': 'place', 'type': 'int', 'generator':
            {'lookup': {'from': 'zone.place', 'on': {'row': 'row'}}}}]}],
         'constraints': {'foreign_keys': [{'from': 'parcel.code', 'to': 'zone.code'}] %s}}
        """
        .formatted(codes, constraints);
  }

  @Test
  void theColumnReferredToNeedNotBeUniqueAndNullsReferToNothing() {
    Made made = Made.of(schema("['b', 'c']", ""));
    assertThat(made.values("parcel", "code")).contains("b", "c", null);
    assertThat(made.complaints()).isEmpty();
  }

  @Test
  void aValueThatDoesNotOccurThereEndsTheRun() {
    assertThat(Made.problems(schema("['b', 'd']", "")).get(0).message())
        .startsWith("parcel.code at row ")
        .contains("d does not occur in zone.code", "use a lookup or choices_ref");
  }
}
