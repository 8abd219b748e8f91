package dev.datagen.tests;

import static dev.datagen.tests.InequalitySchema.DAYS;
import static dev.datagen.tests.InequalitySchema.column;
import static dev.datagen.tests.InequalitySchema.failure;
import static dev.datagen.tests.InequalitySchema.inequality;
import static dev.datagen.tests.InequalitySchema.law;
import static dev.datagen.tests.InequalitySchema.numbers;
import static dev.datagen.tests.InequalitySchema.run;
import static dev.datagen.tests.InequalitySchema.schema;
import static dev.datagen.tests.InequalitySchema.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.testkit.ChunkCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where inequalities cannot be kept, planning or the row says why. */
class InequalityRefusalsTest {

  @Test
  void whatCannotBeKeptIsAPlanningErrorThatNamesBothColumnsAndTheirValues() {
    assertThat(
            failure(
                "",
                column("a", "int", "{\"sequence\": {\"start\": 1}}")
                    + ", "
                    + column("b", "int", law("uniform", "\"low\": 1, \"high\": 100", "")),
                "\"inequalities\": [" + inequality("u.a", "<", "u.b") + "]"))
        .contains("constraints.inequalities[0]: u.a < u.b cannot be kept")
        .contains("u.a (1 to 3000)")
        .contains("u.b (")
        .contains("100)");
    assertThat(
            failure(
                "",
                column(
                        "a",
                        "datetime",
                        "{\"datetime_series\": {\"within\": {\"start\": \"2025-01-01\","
                            + " \"end\": \"2025-02-01\"}, \"freq\": \"D\"}}")
                    + ", "
                    + column("b", "datetime", DAYS),
                "\"inequalities\": [" + inequality("u.a", "<", "u.b") + "]"))
        .contains("u.a < u.b cannot be kept: their values are u.a (2025-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<="})
  void circlesAreRefusedUnlessTheyMeanEqual(String op) {
    String child =
        column("a", "int", law("uniform", "\"low\": 1, \"high\": 9", ""))
            + ", "
            + column("b", "int", law("uniform", "\"low\": 1, \"high\": 9", ""));
    String circle = inequality("u.a", op, "u.b") + ", " + inequality("u.b", op, "u.a");
    if (op.equals("<")) {
      assertThat(failure("", child, "\"inequalities\": [" + circle + "]"))
          .contains("goes in a circle with other inequalities");
    } else {
      ChunkCollector made = run("", child, circle);
      assertThat(numbers(values(made, "u", "b"))).isEqualTo(numbers(values(made, "u", "a")));
    }
  }

  @Test
  void theOrderOfTextsIsRefusedUnlessTheListsKeepIt() {
    String first = "{\"choice\": {\"choices\": [\"a\", \"b\"]}}";
    String second = "{\"choice\": {\"choices\": [\"c\", \"d\"]}}";
    String order = "\"inequalities\": [" + inequality("u.a", "<", "u.b") + "]";
    String good = column("a", "string", first) + ", " + column("b", "string", second);
    assertThat(Generated.run(Generated.schema(schema("", good, order))).isCommitted()).isTrue();
    String bad = column("a", "string", second) + ", " + column("b", "string", first);
    assertThat(failure("", bad, order)).contains("texts are not drawn by their order");
  }

  @Test
  void copiesOfOneRowAreHeldToItRowByRow() {
    String number = law("uniform", "\"low\": 1, \"high\": 9", "");
    String parent = column("low", "int", number) + ", " + column("high", "int", number);
    String child =
        column("a", "int", "{\"lookup\": {\"from\": \"p.low\"}}")
            + ", "
            + column("b", "int", "{\"lookup\": {\"from\": \"p.high\"}}");
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> run(parent, child, inequality("u.a", "<", "u.b")));
    assertThat(thrown.problems().get(0).message()).contains("u.a < u.b does not hold");
    run(parent, child, inequality("u.a", "<", "u.b"), inequality("p.low", "<", "p.high"));
  }
}
