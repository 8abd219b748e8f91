package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** References to columns that are no primary keys: repeated values, several columns, nulls. */
class ForeignKeysTest {

  private static String schema(String codes) {
    return """
        {'version': '1.0', 'nodes': [
         {'id': 'zone', 'kind': 'entity', 'pk': 'id', 'rows': 200, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'code', 'type': 'string', 'generator': {'choice': {'choices': ['a', 'b', 'c']}}},
          {'name': 'line', 'type': 'int', 'generator': {'distribution':
            {'type': 'uniform', 'params': {'low': 1, 'high': 20}}}},
          {'name': 'place', 'type': 'int', 'generator': {'distribution':
            {'type': 'uniform', 'params': {'low': 1, 'high': 15}}}}]},
         {'id': 'parcel', 'kind': 'entity', 'pk': 'id', 'rows': 300, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'code', 'type': 'string', 'nullable': true, 'null_rate': 0.3, 'generator':
            {'expression': {'code': '%s'}}},
          {'name': 'line', 'type': 'int', 'nullable': true, 'null_rate': 0.2, 'generator':
            {'lookup': {'from': 'zone.line'}}},
          {'name': 'place', 'type': 'int', 'nullable': true, 'generator':
            {'lookup': {'from': 'zone.place', 'on': {'line': 'line'}}}},
          {'name': 'zone_id', 'type': 'int', 'nullable': true, 'generator':
            {'lookup': {'from': 'zone.id', 'on': {'line': 'line', 'place': 'place'}}}}]}],
         'constraints': {'unique': [['zone.line', 'zone.place']],
           'foreign_keys': [{'from': 'parcel.code', 'to': 'zone.code'}]}}
        """
        .formatted(codes);
  }

  @Test
  void theColumnReferredToNeedNotBeUniqueAndNullsReferToNothing() {
    Made made = Made.of(schema("id % 2 == 0 ? \\\"b\\\" : \\\"c\\\""));
    assertThat(made.values("parcel", "code")).contains("b", "c", null);
    assertThat(new HashSet<>(made.values("zone", "code"))).hasSize(3);
    assertThat(made.complaints()).isEmpty();
  }

  @Test
  void aValueThatDoesNotOccurThereEndsTheRun() {
    assertThat(Made.problems(schema("id < 280 ? \\\"b\\\" : \\\"d\\\"")).get(0).message())
        .matches("parcel.code at row 2[789]. .*: d does not occur in zone.code; use .*");
  }

  @Test
  void columnsUniqueTogetherFindTheirOneRowAndNullsNone() {
    Made made = Made.of(schema("\\\"b\\\""));
    Map<List<Object>, Object> zones = new HashMap<>();
    List<Object> ids = made.values("zone", "id");
    for (int i = 0; i < ids.size(); i++) {
      zones.put(at(made, "zone", i), ids.get(i));
    }
    assertThat(zones).hasSize(200);
    List<Object> found = made.values("parcel", "zone_id");
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(zones.get(at(made, "parcel", i)));
    }
    assertThat(found).contains((Object) null);
    assertThat(new HashSet<>(found)).hasSizeGreaterThan(100);
  }

  private static List<Object> at(Made made, String table, int row) {
    return Arrays.asList(made.values(table, "line").get(row), made.values(table, "place").get(row));
  }
}
