package dev.datagen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.TablePlan;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void every_measured_column_can_be_made() {
    TablePlan table = Schemas.load("columns").plan().table("wide");
    Evaluation rows = new Evaluation(table, table.space().range(99_000_000, 50));
    for (int column = 0; column < table.columns().size(); column++) {
      assertThat(rows.column(column).size()).isEqualTo(50);
    }
  }
}
