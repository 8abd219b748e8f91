package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.core.Datagen;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every example declares, held against its files by DuckDB alone. */
class PromisesOfExamplesTest {

  @TempDir Path folder;

  static List<String> examples() {
    return SchemaDocument.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void filesHoldWhatTheSchemaDeclares(String example) throws SQLException {
    SchemaDocument schema = SchemaDocument.of(example);
    SoftAssertions softly = new SoftAssertions();
    try (ExampleTables tables = ExampleTables.of(example, folder, d -> bounded(example, d))) {
      keysAreUnique(schema, tables, softly);
      nullsAreWhereTheyMayBe(schema, tables, softly);
      referencesLeadSomewhere(schema, tables, softly);
      valuesAreAllowed(schema, tables, softly);
      comparisonsHold(schema, tables, softly);
    }
    softly.assertAll();
  }

  private static Datagen bounded(String example, Datagen datagen) {
    return example.equals("large_scale") ? datagen.rows(5_000) : datagen;
  }

  private static void keysAreUnique(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (JsonNode table : schema.tables()) {
      isUnique(table.get("id").asText(), table.get("pk").asText(), tables, softly);
    }
    for (JsonNode unique : schema.constraints("unique")) {
      List<JsonNode> parts = unique.isArray() ? SchemaDocument.elements(unique) : List.of(unique);
      String table = parts.get(0).asText().split("\\.")[0];
      List<String> columns = parts.stream().map(p -> p.asText().split("\\.")[1]).toList();
      isUnique(table, String.join(", ", columns), tables, softly);
    }
  }

  private static void isUnique(
      String table, String columns, ExampleTables tables, SoftAssertions softly)
      throws SQLException {
    softly
        .assertThat(
            tables.count(
                "SELECT count(*) - count(DISTINCT (%s)) FROM \"%s\" WHERE (%s) IS NOT NULL"
                    .formatted(columns, table, columns)))
        .as("%s of %s repeat", columns, table)
        .isZero();
  }

  private static void nullsAreWhereTheyMayBe(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (SchemaDocument.Field field : schema.fields()) {
      if (!field.node().path("nullable").asBoolean()) {
        softly
            .assertThat(tables.countWhere(field.table(), '"' + field.name() + "\" IS NULL"))
            .as("nulls in %s.%s", field.table(), field.name())
            .isZero();
      }
    }
  }

  private static void referencesLeadSomewhere(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (SchemaDocument.ForeignKey key : schema.foreignKeys()) {
      softly.assertThat(tables.orphans(key.from(), key.to())).as(key.toString()).isZero();
    }
  }

  private static void valuesAreAllowed(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (JsonNode range : schema.constraints("ranges")) {
      String condition = "false";
      for (String bound : List.of("min", "max")) {
        if (range.has(bound)) {
          condition +=
              " OR %s %s '%s'"
                  .formatted(
                      attribute(range)[1],
                      bound.equals("min") ? "<" : ">",
                      range.get(bound).asText());
        }
      }
      refuse(range, condition, tables, softly);
    }
    for (JsonNode pattern : schema.constraints("pattern")) {
      String regex = pattern.get("regex").asText().replace("'", "''");
      refuse(
          pattern,
          "NOT regexp_full_match(%s, '%s')".formatted(attribute(pattern)[1], regex),
          tables,
          softly);
    }
    for (JsonNode list : schema.constraints("enum")) {
      List<String> values =
          SchemaDocument.elements(list.path("values")).stream().map(JsonNode::asText).toList();
      String quoted = "'" + String.join("', '", values) + "'";
      refuse(list, "%s NOT IN (%s)".formatted(attribute(list)[1], quoted), tables, softly);
    }
    columnsKeepTheirRules(schema, tables, softly);
  }

  private static void columnsKeepTheirRules(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (SchemaDocument.Field field : schema.fields()) {
      JsonNode constraints = field.node().path("constraints");
      if (constraints.has("pattern")) {
        String regex = constraints.get("pattern").asText().replace("'", "''");
        String condition = "NOT regexp_full_match(%s, '%s')".formatted(field.name(), regex);
        softly.assertThat(tables.countWhere(field.table(), condition)).as(condition).isZero();
      }
      if (constraints.has("enum_ref")) {
        String from = field.table() + "." + field.name();
        softly
            .assertThat(tables.orphans(from, constraints.get("enum_ref").asText()))
            .as("%s out of its list", from)
            .isZero();
      }
    }
  }

  private static void comparisonsHold(
      SchemaDocument schema, ExampleTables tables, SoftAssertions softly) throws SQLException {
    for (JsonNode inequality : schema.constraints("inequalities")) {
      String[] left = inequality.get("left").asText().split("\\.");
      String[] right = inequality.get("right").asText().split("\\.");
      String from = "\"%s\" AS l".formatted(left[0]);
      if (!right[0].equals(left[0])) {
        String key = schema.primaryKey(right[0]);
        from += " JOIN \"%s\" AS r ON l.%s = r.%s".formatted(right[0], key, key);
      }
      String other = right[0].equals(left[0]) ? "l" : "r";
      String sql =
          "SELECT count(*) FROM %s WHERE NOT (l.%s %s %s.%s)"
              .formatted(from, left[1], inequality.get("op").asText(), other, right[1]);
      softly.assertThat(tables.count(sql)).as(inequality.toString()).isZero();
    }
  }

  private static void refuse(
      JsonNode constraint, String condition, ExampleTables tables, SoftAssertions softly)
      throws SQLException {
    softly
        .assertThat(tables.countWhere(attribute(constraint)[0], condition))
        .as(constraint.toString())
        .isZero();
  }

  private static String[] attribute(JsonNode constraint) {
    return constraint.get("attr").asText().split("\\.");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleSaysWhatItIs(String example) {
    JsonNode metadata = SchemaDocument.of(example).root().path("metadata");
    assertThat(metadata.path("name").asText()).isEqualTo(example);
    assertThat(metadata.path("description").asText()).isNotBlank();
  }
}
