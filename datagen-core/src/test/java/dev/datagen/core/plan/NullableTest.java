package dev.datagen.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.core.fake.Tables;
import org.junit.jupiter.api.Test;

class NullableTest {

  private static Tables tables(boolean nullable) {
    return Tables.of(
        """
        {'version': '1.0', 'nodes': [
          {'id': 'thing', 'kind': 'entity', 'pk': 'id', 'rows': 3, 'columns': [
            {'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}},
            {'name': 'size', 'type': 'int', 'nullable': %s, 'generator': {'fake_gaps': {}}}]}]}
        """
            .formatted(nullable),
        1);
  }

  @Test
  void anyGeneratorThatMayMakeNullsIsRefusedWhereTheyAreNotAllowed() {
    assertThatThrownBy(() -> tables(false).column("thing", "size"))
        .hasMessageContaining("nodes[0].columns[1].generator.fake_gaps")
        .hasMessageContaining("may make nulls, but thing.size is not nullable")
        .hasMessageContaining("make the column nullable");
    assertThat(tables(true).values("thing", "size")).containsExactly(1L, 1L, 1L);
  }
}
