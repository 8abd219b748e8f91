package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.testkit.ChunkCollector;
import java.util.Arrays;
import java.util.List;

/** Two tables with inequalities, written in few words. */
final class InequalitySchema {

  private InequalitySchema() {}

  static final String DAYS = "{\"datetime_series\": {\"freq\": \"D\"}}";
  static final String HOURS = "{\"datetime_series\": {\"freq\": \"H\"}}";

  static String column(String name, String type, String generator, String... more) {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    return "{\"name\": \"%s\", \"type\": \"%s\", \"generator\": %s%s}"
        .formatted(name, type, generator, rest);
  }

  static String law(String type, String params, String clamp) {
    return "{\"distribution\": {\"type\": \"%s\", \"params\": {%s}%s}}"
        .formatted(type, params, clamp.isEmpty() ? "" : ", \"clamp\": " + clamp);
  }

  static String inequality(String left, String op, String right) {
    return "{\"left\": \"%s\", \"op\": \"%s\", \"right\": \"%s\"}".formatted(left, op, right);
  }

  /** 3,000 rows u under 300 rows p. */
  static String schema(String parent, String child, String constraints) {
    return """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-31"}, "nodes": [
          {"id": "p", "kind": "entity", "pk": "id", "rows": 300, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}}%s]},
          {"id": "u", "kind": "fact", "pk": "id", "parents": ["p"],
           "fanout": {"distribution": "constant", "lambda": 10}, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}}%s]}],
         "constraints": {%s}}
        """
        .formatted(
            parent.isEmpty() ? "" : ", " + parent,
            child.isEmpty() ? "" : ", " + child,
            constraints);
  }

  static ChunkCollector run(String parent, String child, String... inequalities) {
    return Generated.run(
        Generated.schema(
            schema(parent, child, "\"inequalities\": [" + String.join(", ", inequalities) + "]")));
  }

  static String failure(String parent, String child, String constraints) {
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> Generated.schema(schema(parent, child, constraints)).plan());
    assertThat(thrown).isNotNull();
    return thrown.problems().get(0).toString();
  }

  static Column values(ChunkCollector made, String table, String column) {
    Chunk only = made.chunks(table).get(0);
    List<String> names = only.table().columns().stream().map(ColumnSchema::name).toList();
    return only.columns().get(names.indexOf(column));
  }

  static double[] numbers(Column column) {
    if (column instanceof DoubleColumn doubles) {
      return doubles.values();
    }
    return Arrays.stream(((LongColumn) column).values()).asDoubleStream().toArray();
  }

  static void assertLess(Column one, Column other) {
    double[] left = numbers(one);
    double[] right = numbers(other);
    for (int i = 0; i < left.length; i++) {
      assertThat(left[i]).isLessThan(right[i]);
    }
  }
}
