package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
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
    String computed = "{\"expression\": {\"code\": \"add_minutes(made, -5)\"}}";
    String copied = "{\"lookup\": {\"from\": \"shop.opened\"}}";
    for (String failure : List.of(created(computed, ""), created(copied, ""))) {
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

  private static String planError(Datagen datagen) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, datagen::plan);
    return thrown.problems().get(0).toString();
  }

  private static String runError(Datagen datagen) {
    assertThat(datagen.plan()).isNotNull();
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Generated.run(datagen));
    return thrown.problems().get(0).message();
  }

  private static final String LATER = "{\"expression\": {\"code\": \"add_minutes(start, 5)\"}}";

  @Test
  void whatIsKnownToBreakAnEnumAPatternOrAForeignKeyIsRefusedBeforeAnyRowIsMade() {
    assertThat(
            planError(trips(LATER, "\"enum\": [{\"attr\": \"trip.driver\", \"values\": [1, 2]}]")))
        .contains("constraints.enum[0]: 3 of trip.driver is not one of the values, but is as")
        .contains("let the generator make only what keeps the rule");
    assertThat(
            planError(
                trips(LATER, "\"pattern\": [{\"attr\": \"car.plate\", \"regex\": \"[ab][0-9]\"}]")))
        .contains("constraints.pattern[0]: c3 of car.plate does not match [ab][0-9]")
        .contains("but is a choice");
    assertThat(
            planError(
                trips(LATER, "\"foreign_keys\": [{\"from\": \"trip.id\", \"to\": \"car.id\"}]")))
        .contains("constraints.foreign_keys[0]: 41, 42, 43, 44, 45 and 75 more of trip.id")
        .contains("does not occur in car.id");
    assertThat(
            planError(
                trips(
                    LATER, "\"foreign_keys\": [{\"from\": \"trip.id\", \"to\": \"trip.driver\"}]")))
        .contains("4, 5, 6, 7, 8 and 112 more of trip.id does not occur in trip.driver");
  }

  /** A table x of one column c, beside a vocab v of n ("a", "b"). */
  private static Datagen column(String type, String generator, String more) {
    return Generated.schema(
        """
        {"version": "1.0", "nodes": [
          {"id": "v", "kind": "vocab", "pk": "n", "columns": [{"name": "n", "type": "string",
            "generator": {"enum_list": {"values": ["a", "b"]}}}]},
          {"id": "y", "kind": "entity", "pk": "id", "rows": 3, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "n", "type": "string", "nullable": true, "generator":
              {"choice": {"choices": ["a", "q"], "weights": [1, 1]}}},
            {"name": "k", "type": "int", "generator": {"sequence": {}}}]},
          {"id": "x", "kind": "entity", "pk": "id", "rows": 20, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "c", "type": "%s", "generator": %s %s}]}]}
        """
            .formatted(type, generator, more));
  }

  private static String own(String constraint) {
    return ", \"constraints\": {" + constraint + "}";
  }

  @Test
  void theConstraintsOfAColumnAreHeldAgainstWhatItsGeneratorIsKnownToMake() {
    String choice = "{\"choice\": {\"choices\": [\"a\", \"b\", \"z\"], \"weights\": [1, 1, %s]}}";
    String list = own("\"enum\": [\"a\", \"b\"]");
    String vocabulary = own("\"enum_ref\": \"v.n\"");
    String letters = own("\"pattern\": \"[ab]\"");
    for (String constraint : List.of(list, vocabulary, letters)) {
      assertThat(planError(column("string", choice.formatted(1), constraint)))
          .contains("nodes[2].columns[1].constraints.", "z of x.c");
      assertThat(Generated.run(column("string", choice.formatted(0), constraint)).isCommitted())
          .isTrue();
      String copied = "{\"lookup\": {\"from\": \"y.n\"}}, \"nullable\": true";
      assertThat(planError(column("string", copied, constraint))).contains("q of x.c");
    }
    assertThat(
            planError(
                column(
                    "bool", "{\"choice\": {\"choices\": [true, false]}}", own("\"enum\": [true]"))))
        .contains("false of x.c is not one of the values");
    assertThat(
            planError(
                column("int", "{\"sequence\": {\"start\": 5}}", own("\"enum_ref\": \"y.k\""))))
        .contains("5, 6, 7, 8, 9 and 15 more of x.c does not occur in y.k");
    String dice =
        "{\"distribution\": {\"type\": \"uniform\", \"params\": {\"low\": 1, \"high\": %d}}}";
    assertThat(planError(column("int", dice.formatted(4), own("\"enum_ref\": \"y.k\""))))
        .contains("4 of x.c does not occur in y.k");
    assertThat(
            Generated.run(column("int", dice.formatted(3), own("\"enum_ref\": \"y.k\"")))
                .isCommitted())
        .isTrue();
  }

  @Test
  void whatBreaksARuleIsToldTogetherWithEverythingElse() {
    Datagen wrong =
        column(
            "string",
            "{\"choice\": {\"choices\": [\"z\"]}}",
            own("\"enum\": [\"a\"]")
                + "}, {\"name\": \"d\", \"type\": \"int\", \"generator\": {\"lookup\": {\"from\": \"y.o\"}}");
    ProblemException thrown = catchThrowableOfType(ProblemException.class, wrong::plan);
    assertThat(thrown.problems()).hasSize(2);
    assertThat(thrown.problems().toString())
        .contains("z of x.c is not one of the values", "y has no column \"o\"");
  }

  @Test
  void whatOnlyTheRowsTellEndsTheRunAtTheRow() {
    String formula = "{\"expression\": {\"code\": \"if(id > 18, 'z', 'a')\"}}";
    for (String constraint :
        List.of("\"enum\": [\"a\", \"b\"]", "\"enum_ref\": \"v.n\"", "\"pattern\": \"[ab]\"")) {
      assertThat(runError(column("string", formula, own(constraint))))
          .contains("x.c at row 18", ": z ");
    }
    String few = "{\"expression\": {\"code\": \"id\"}}";
    assertThat(runError(column("int", few, own("\"enum_ref\": \"y.k\""))))
        .contains("x.c at row 3", "4 does not occur in y.k");
  }

  @Test
  void whatMayBeNullIsRefusedWhereNullsAreNotAllowed() {
    assertThat(planError(column("string", "{\"choice\": {\"choices_ref\": \"y.n\"}}", "")))
        .contains("choices_ref", "y.n may be null, but this column may not")
        .contains("make this column nullable, or y.n not");
    String chosen = "{\"choice\": {\"choices_ref\": \"y.n\"}}";
    assertThat(column("string", chosen, ", \"nullable\": true").plan()).isNotNull();
  }

  @Test
  void aKeyedLookupOfATableWithoutRowsIsRefusedUnlessItMayBeNull() {
    String keyed = "{\"lookup\": {\"from\": \"y.k\", \"on\": {\"id\": \"id\"}}}";
    assertThat(planError(column("int", keyed, "").rows("y", 0)))
        .contains("y has no rows to refer to");
    Datagen nullable = column("int", keyed, ", \"nullable\": true").rows("y", 0);
    assertThat(Generated.run(nullable).isCommitted()).isTrue();
  }

  @Test
  void aKeyedLookupIntoItsOwnTableTakesTheRowThatTheKeyNamesEarlierOrLater() {
    Datagen datagen =
        Generated.schema(
            """
            {"version": "1.0", "nodes": [{"id": "person", "kind": "entity", "pk": "id", "rows": 90,
             "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "name", "type": "string", "generator": {"faker": {"method": "uuid4"}}},
              {"name": "boss_id", "type": "int", "generator": {"lookup": {"from": "person.id"}}},
              {"name": "partner_id", "type": "int", "generator": {"expression": {"code": "91 - id"}}},
              {"name": "boss", "type": "string", "generator":
                {"lookup": {"from": "person.name", "on": {"boss_id": "id"}}}},
              {"name": "partner", "type": "string", "generator":
                {"lookup": {"from": "person.name", "on": {"partner_id": "id"}}}}]}]}
            """);
    Chunk made = Generated.run(datagen).chunks("person").get(0);
    for (int row = 0; row < 90; row++) {
      int boss = (int) (long) (Long) made.columns().get(2).value(row) - 1;
      assertThat(boss).isLessThanOrEqualTo(Math.max(0, row - 1));
      assertThat(made.columns().get(4).value(row)).isEqualTo(made.columns().get(1).value(boss));
      assertThat(made.columns().get(5).value(row)).isEqualTo(made.columns().get(1).value(89 - row));
    }
  }

  @Test
  void anAscendingTimeWithAnEffectByTheKeyOfItsParentIsToldHowToNameIt() {
    String schema =
        """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-03-01"}, "nodes": [
          {"id": "pump", "kind": "entity", "pk": "pump_id", "rows": 4, "columns": [
            {"name": "pump_id", "type": "int", "generator": {"sequence": {}}}]},
          {"id": "e", "kind": "entity", "pk": "id", "rows": 3, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "f", "type": "float", "generator": {"choice": {"choices": [2.0]}}}]},
          {"id": "x", "kind": "fact", "pk": "id", "parents": ["pump"],
           "fanout": {"distribution": "constant", "lambda": 5}, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "%s", "type": "int", "generator": {"lookup": {"from": "pump.pump_id"}}},
            {"name": "at", "type": "datetime", "generator": {"datetime_series":
              {"order": "ascending"}}, "modifiers": [{"transform": "effect", "args":
              {"effect_table": "e", "on": {"%s": "id"}, "map": {"field": "f", "op": "mul",
               "default": 1}}}]}]}]}
        """;
    assertThat(planError(Generated.schema(schema.formatted("pump_id", "pump_id"))))
        .contains("on.pump_id", "the order of the values cannot be kept")
        .contains("name it as the ancestor's, which is the same for all of a parent: pump.pump_id");
    assertThat(planError(Generated.schema(schema.formatted("of", "of"))))
        .contains("name the key as a column of an ancestor, such as pump.pump_id");
    assertThat(Generated.schema(schema.formatted("pump_id", "pump.pump_id")).plan()).isNotNull();
  }

  @Test
  void effectsThatWillBeTooManyAreRefusedBeforeAnyRowIsMade() {
    String schema =
        """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-03-01"}, "nodes": [
          {"id": "a", "kind": "entity", "pk": "id", "rows": %d, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
          {"id": "e", "kind": "fact", "pk": "id", "parents": ["a"],
           "fanout": {"distribution": "poisson", "lambda": 4}, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "f", "type": "float", "generator": {"choice": {"choices": [2.0]}}}]},
          {"id": "x", "kind": "entity", "pk": "id", "rows": 3, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "v", "type": "float", "generator": {"choice": {"choices": [1.5]}}, "modifiers":
              [{"transform": "effect", "args": {"effect_table": "e", "on": {"id": "id"},
                "map": {"field": "f", "op": "mul", "default": 1}}}]}]}]}
        """;
    assertThat(planError(Generated.schema(schema.formatted(260_000))))
        .contains("modifiers[0].args.effect_table: the effect table e has at least 10")
        .contains("more than 1000000; make fewer effects");
    assertThat(Generated.run(Generated.schema(schema.formatted(30))).isCommitted()).isTrue();
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
