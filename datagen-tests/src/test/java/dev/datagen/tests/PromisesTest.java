package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.Datagen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declared constraints hold in what is made, or nothing is made. */
class PromisesTest {

  private static Datagen trips(String end, String constraints) {
    return Generated.schema(
        """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-03-01"}, "nodes": [
          {"id": "car", "kind": "entity", "pk": "id", "rows": 40, "comment": "A car", "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}, "comment": "Its number"},
            {"name": "plate", "type": "string", "generator":
              {"choice": {"choices": ["a1", "b2", "c3"]}}},
            {"name": "bought", "type": "date", "generator": {"datetime_series": {"freq": "D"}}}]},
          {"id": "trip", "kind": "fact", "pk": "id", "parents": ["car"],
           "fanout": {"distribution": "constant", "lambda": 3}, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "start", "type": "datetime", "generator":
              {"datetime_series": {"after": "car.bought"}}},
            {"name": "stop", "type": "datetime", "generator": %s},
            {"name": "driver", "type": "int", "generator":
              {"distribution": {"type": "uniform", "params": {"low": 1, "high": 3}}}}]}],
         "constraints": {%s}}
        """
            .formatted(end, constraints));
  }

  private static final String HOLDS =
      "\"inequalities\": [{\"left\": \"trip.start\", \"op\": \"<\", \"right\": \"trip.stop\"},"
          + "{\"left\": \"car.bought\", \"op\": \"<=\", \"right\": \"trip.start\"}]";

  @Test
  void inequalitiesThatAreBuiltInHold() {
    String later = "{\"expression\": {\"code\": \"add_minutes(start, 5)\"}}";
    assertThat(Generated.run(trips(later, HOLDS)).isCommitted()).isTrue();
    assertThat(trips(later, HOLDS).sample(20).isGood()).isTrue();
  }

  @Test
  void aValueOfAFormulaIsNeverMovedSoABreachEndsTheRun() {
    String same = "{\"expression\": {\"code\": \"add_minutes(start, 0)\"}}";
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Generated.run(trips(same, HOLDS)));
    assertThat(thrown.problems().get(0).message())
        .contains("trip.start < trip.stop does not hold")
        .contains("an expression that keeps it: min, max");
  }

  @Test
  void whatCannotBeDrawnBehindItsEntitysCreationEndsTheRunInsteadOfLyingBeforeIt() {
    String drawn = "{\"datetime_series\": {\"within\": \"timeframe\"}}";
    String computed = "{\"expression\": {\"code\": \"add_minutes(made, -5)\"}}";
    String copied = "{\"lookup\": {\"from\": \"shop.opened\"}}";
    String early = "\"ranges\": [{\"attr\": \"order.at\", \"max\": \"2023-02-01\"}]";
    for (String failure :
        List.of(created(drawn, early), created(computed, ""), created(copied, ""))) {
      assertThat(failure).contains("order.at at row").contains("lies before user.made");
    }
  }

  private static String created(String generator, String constraints) {
    Datagen datagen =
        Generated.schema(
            """
            {"version": "1.0", "timeframe": {"start": "2023-01-01", "end": "2023-12-31", "freq": "h"},
             "nodes": [
              {"id": "user", "kind": "entity", "pk": "id", "rows": 50,
               "vintage_behavior": {"created_at_column": "made", "age_based_multipliers": {
                 "habit": {"curve": [1, 0.5], "time_unit": "month", "applies_to": "fanout"}}},
               "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "made", "type": "datetime", "generator": {"datetime_series":
                  {"within": {"start": "2023-06-01", "end": "2023-06-30"}, "freq": "h"}}}]},
              {"id": "shop", "kind": "entity", "pk": "id", "rows": 3, "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "opened", "type": "datetime", "generator": {"datetime_series":
                  {"within": {"start": "2023-01-01", "end": "2023-01-31"}, "freq": "h"}}}]},
              {"id": "order", "kind": "fact", "pk": "id", "parents": ["user", "shop"],
               "fanout": {"distribution": "constant", "lambda": 3}, "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "at", "type": "datetime", "generator": %s},
                {"name": "made", "type": "datetime", "generator":
                  {"lookup": {"from": "user.made"}}}]}],
             "constraints": {%s}}
            """
                .formatted(generator, constraints));
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Generated.run(datagen));
    return thrown.problems().get(0).message();
  }

  private static String failure(String constraints) {
    String later = "{\"expression\": {\"code\": \"add_minutes(start, 5)\"}}";
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> Generated.run(trips(later, constraints)));
    return thrown.problems().get(0).message();
  }

  @Test
  void aRowThatBreaksAnEnumAPatternOrAForeignKeyEndsTheRun() {
    assertThat(failure("\"enum\": [{\"attr\": \"trip.driver\", \"values\": [1, 2]}]"))
        .contains("3 is not one of the values");
    assertThat(failure("\"pattern\": [{\"attr\": \"car.plate\", \"regex\": \"[ab][0-9]\"}]"))
        .contains("c3 does not match [ab][0-9]");
    assertThat(failure("\"foreign_keys\": [{\"from\": \"trip.id\", \"to\": \"car.id\"}]"))
        .contains("trip.id at row 40")
        .contains("41 does not occur in car.id");
  }

  @Test
  void aNumberThatItsTypeCannotHoldIsARowErrorThatSaysSo() {
    for (String nullable : new String[] {"true", "false"}) {
      Datagen wide =
          Generated.schema(
              """
              {"version": "1.0", "nodes": [{"id": "a", "kind": "entity", "pk": "id", "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "x", "type": "decimal(5,2)", "nullable": %s, "generator":
                  {"sequence": {"start": 990}}}]}]}
              """
                  .formatted(nullable));
      ProblemException thrown =
          catchThrowableOfType(ProblemException.class, () -> Generated.run(wide));
      assertThat(thrown.problems().get(0).message())
          .contains("a.x at row 10")
          .contains("1000 does not fit decimal(5,2); give it more digits, or a clamp");
    }
  }

  @Test
  void columnsThatCannotBePromisedUniqueTogetherAreRefused() {
    String unique = "\"unique\": [[\"trip.start\", \"trip.driver\"]]";
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> trips("{\"datetime_series\": {}}", unique).plan());
    assertThat(thrown.problems().get(0).toString())
        .contains("constraints.unique[0]: trip.start and trip.driver must be unique together");
  }

  @Test
  void columnsAreUniqueTogetherWhereOneOfThemIs() {
    String unique = "\"unique\": [[\"trip.id\", \"trip.driver\"]]";
    assertThat(trips("{\"datetime_series\": {}}", unique).plan()).isNotNull();
  }

  @Test
  void commentsReachTheSinks() {
    var schema = trips("{\"datetime_series\": {}}", "").plan().table("car").schema();
    assertThat(schema.comment()).isEqualTo("A car");
    assertThat(schema.columns().get(0).comment()).isEqualTo("Its number");
    assertThat(schema.columns().get(1).comment()).isEmpty();
  }
}
