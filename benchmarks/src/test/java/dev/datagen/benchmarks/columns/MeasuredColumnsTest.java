package dev.datagen.benchmarks.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Rows;
import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Component;
import dev.datagen.core.registry.Registry;
import dev.datagen.plugins.distribution.LawType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasuredColumnsTest {

  private static List<ColumnSpec> columns() {
    return Schemas.load("columns").dataset().spec().nodes().stream()
        .map(NodeSpec::columns)
        .flatMap(List::stream)
        .toList();
  }

  private static Set<String> installed(Component.Kind kind) {
    return Registry.ofClassPath().components().stream()
        .filter(component -> component.kind() == kind)
        .filter(component -> component.extension().getClass().getName().contains(".plugins."))
        .map(Component::id)
        .collect(Collectors.toSet());
  }

  @Test
  void every_generator_is_measured() {
    assertThat(columns().stream().map(column -> column.generator().id()))
        .containsAll(installed(Component.Kind.GENERATOR));
  }

  @Test
  void every_modifier_is_measured() {
    assertThat(
            columns().stream()
                .flatMap(column -> column.modifiers().stream())
                .map(m -> m.transform()))
        .containsAll(installed(Component.Kind.MODIFIER));
  }

  @Test
  void every_law_is_measured() {
    Set<String> names = columns().stream().map(ColumnSpec::name).collect(Collectors.toSet());
    Stream<String> laws =
        Arrays.stream(LawType.values()).map(law -> law.name().toLowerCase(Locale.ROOT));
    assertThat(laws).allSatisfy(law -> assertThat(names).anyMatch(name -> name.startsWith(law)));
  }

  @Test
  void every_measured_column_can_be_made() {
    Plan plan = MeasuredColumns.plan();
    for (String name : MeasuredColumns.names()) {
      TablePlan table = plan.table(name.split("\\.")[0]);
      int size = (int) Math.min(50, table.rows());
      Rows rows = table.space().range(table.rows() - size, size);
      int column = table.columnIndex(name.split("\\.")[1]);
      assertThat(new Evaluation(table, rows).column(column).size()).as(name).isEqualTo(size);
    }
  }
}
