package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NaN and infinity are null where a column may be null, and end the run where it may not. */
class MissingValuesTest {

  private static final String TIMES_TEN = "'multiply': {'factor': 10}";

  private static String schema(String type, boolean nullable, String code, String modifier) {
    return """
        {'version': '1.0', 'nodes': [
         {'id': 'dial', 'kind': 'entity', 'pk': 'id', 'rows': 5, 'columns': [
          {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
          {'name': 'x', 'type': '%s', 'nullable': %s, 'generator': {'expression': {'code': '%s'}},
           'modifiers': [{'transform': %s}]}]}]}
        """
        .formatted(type, nullable, code, modifier.replaceFirst(":", ", 'args':"));
  }

  @ParameterizedTest
  @CsvSource({
    "float, id == 3 ? 1e308 : id * 1.0",
    "int, id == 3 ? 1e308 : id * 1.0",
    "'decimal(9,2)', id == 3 ? 1e308 : id * 1.0",
    "float, id == 3 ? sqrt(id - 4.0) : id * 1.0",
  })
  void whatIsNotFiniteIsNullOrEndsTheRun(String type, String code) {
    List<Object> made = Made.of(schema(type, true, code, TIMES_TEN)).values("dial", "x");
    assertThat(made.get(2)).isNull();
    assertThat(made).doesNotHaveDuplicates().hasSize(5);

    List<Problem> problems = Made.problems(schema(type, false, code, TIMES_TEN));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo("row-error");
    assertThat(problems.get(0).path()).isEqualTo("nodes[0].columns[1]");
    assertThat(problems.get(0).message())
        .startsWith("dial.x at row 2 ")
        .endsWith(
            ": there is no value (a null, or a number that is not finite), but the column is not"
                + " nullable");
  }

  @Test
  void aFormulaThatMayGiveANullForWhichThereIsNoRoomIsRefusedAtPlanning() {
    String code = "id == 4 ? null : id * 1.0";
    assertThat(Made.of(schema("float", true, code, TIMES_TEN)).values("dial", "x"))
        .containsExactly(10.0, 20.0, 30.0, null, 50.0);
    Problem problem = Made.problems(schema("float", false, code, TIMES_TEN)).get(0);
    assertThat(problem.path()).isEqualTo("nodes[0].columns[1].generator.expression.code");
    assertThat(problem.message()).contains("the result may be null, but the column may not");
  }

  @Test
  void aNumberThatTheTypeCannotHoldEndsTheRunEvenWhereNullsMayBe() {
    assertThat(Made.problems(schema("decimal(4,2)", true, "id * 2.5", TIMES_TEN)).get(0).message())
        .startsWith("dial.x at row 3 ")
        .contains("100", "decimal(4,2)");
  }
}
