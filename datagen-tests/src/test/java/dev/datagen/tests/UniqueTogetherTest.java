package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.Datagen;
import dev.datagen.testkit.ChunkCollector;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns are unique together by how they are drawn, or planning says why they cannot be. */
class UniqueTogetherTest {

  private static Datagen seats(int rows, String choice, String constraints) {
    return Generated.schema(
        """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-01-10"}, "nodes": [
          {"id": "seat", "kind": "entity", "pk": "id", "rows": %d, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "line", "type": "string", "generator": {"choice": {"choices": ["a", "b", "c"]%s}}},
            {"name": "number", "type": "int", "generator": {"distribution":
              {"type": "uniform", "params": {"low": 1, "high": 20}}}},
            {"name": "day", "type": "date", "generator": {"datetime_series": {"freq": "D"}}},
            {"name": "price", "type": "float", "generator": {"distribution":
              {"type": "normal", "params": {"mean": 9, "std": 1}, "clamp": [1, 20]}}}]}],
         "constraints": {%s}}
        """
            .formatted(rows, choice, constraints));
  }

  private static Set<String> combinations(ChunkCollector made, String table, int... columns) {
    Set<String> seen = new HashSet<>();
    for (Chunk chunk : made.chunks(table)) {
      for (int row = 0; row < chunk.size(); row++) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
          text.append(chunk.columns().get(column).value(row)).append('|');
        }
        seen.add(text.toString());
      }
    }
    return seen;
  }

  @Test
  void everyCombinationIsTakenAtMostOnceAndAllOfThemIfNeedBe() {
    String unique = "\"unique\": [[\"seat.line\", \"seat.number\"]]";
    ChunkCollector made = Generated.run(seats(60, "", unique));
    assertThat(combinations(made, "seat", 1, 2)).hasSize(60);
    String three = "\"unique\": [[\"seat.line\", \"seat.number\", \"seat.day\", \"seat.price\"]]";
    assertThat(combinations(Generated.run(seats(599, "", three)), "seat", 1, 2, 3)).hasSize(599);
  }

  private static String failure(Datagen datagen) {
    return catchThrowableOfType(ProblemException.class, datagen::plan).problems().get(0).toString();
  }

  @Test
  void tooFewCombinationsAreAPlanningErrorThatCountsThem() {
    assertThat(failure(seats(61, "", "\"unique\": [[\"seat.line\", \"seat.number\"]]")))
        .contains("constraints.unique[0]")
        .contains("seat.line and seat.number must be unique together in 61 rows")
        .contains("only have 60 combinations of values");
  }

  @Test
  void weightsThatCannotBeKeptLeaveTheColumnOutOfTheCount() {
    String weights = ", \"weights\": [5, 1, 1]";
    assertThat(failure(seats(30, weights, "\"unique\": [[\"seat.line\", \"seat.number\"]]")))
        .contains("seat.number only has 20 values");
    assertThat(failure(seats(3, weights, "\"unique\": [[\"seat.line\", \"seat.price\"]]")))
        .contains("none of them draws from a number of values all alike");
  }

  private static Datagen enrolments(int courses, String fanout) {
    return Generated.schema(
        """
        {"version": "1.0", "nodes": [
          {"id": "student", "kind": "entity", "pk": "id", "rows": 500, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {"start": 100}}}]},
          {"id": "course", "kind": "entity", "pk": "id", "rows": %d, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
          {"id": "enrolment", "kind": "fact", "pk": "id", "parents": ["student", "course"],
           "fanout": %s, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "student_id", "type": "int", "generator": {"lookup": {"from": "student.id"}}},
            {"name": "course_id", "type": "int", "generator": {"lookup": {"from": "course.id"}}}]}],
         "constraints": {"unique": [["enrolment.student_id", "enrolment.course_id"]]}}
        """
            .formatted(courses, fanout));
  }

  @Test
  void aParentsKeyAndALookupAreUniqueTogetherAmongItsChildren() {
    String four = "{\"distribution\": \"uniform\", \"min\": 0, \"max\": 6}";
    ChunkCollector made = Generated.run(enrolments(6, four));
    long rows = made.chunks("enrolment").stream().mapToLong(Chunk::size).sum();
    assertThat(combinations(made, "enrolment", 1, 2)).hasSize((int) rows);
    assertThat(combinations(made, "enrolment", 2)).hasSize(6);
    assertThat(failure(enrolments(3, "{\"distribution\": \"constant\", \"lambda\": 4}")))
        .contains("in 4 rows of one parent, but enrolment.course_id only has 3 values");
  }

  @Test
  void aParentWithMoreChildrenThanCombinationsIsARowError() {
    String many = "{\"distribution\": \"uniform\", \"min\": 0, \"max\": 6}";
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Generated.run(enrolments(5, many)));
    assertThat(thrown.problems().get(0).message())
        .contains("all 5 combinations of their values are taken")
        .contains("of the same parent");
  }
}
