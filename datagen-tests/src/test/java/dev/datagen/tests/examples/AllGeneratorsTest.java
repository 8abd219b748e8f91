package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.FanoutSpec;
import dev.datagen.core.registry.Registry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code all_generators.json} shows every generator with every argument, and each does as told. */
class AllGeneratorsTest {

  /** What the tests' own plugins add to the language. */
  private static final Set<String> OURS = Set.of("explode");

  private static final SchemaDocument SCHEMA = SchemaDocument.of("all_generators");

  private static ExampleTables tables;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    tables =
        ExampleTables.of(
            "all_generators",
            folder,
            datagen -> datagen.rows("pick", 5000).rows("moment", 5000).rows("person", 1000));
  }

  @AfterAll
  static void close() throws SQLException {
    tables.close();
  }

  @Test
  void everyGeneratorIsShownWithEveryArgument() {
    Set<String> missing = new TreeSet<>();
    Registry.ofClassPath()
        .vocabulary()
        .generators()
        .forEach(
            (id, arguments) -> {
              if (!OURS.contains(id)) {
                RecordShape.of(arguments).fields().stream()
                    .filter(field -> !field.rest())
                    .map(field -> id + " " + field.name())
                    .forEach(missing::add);
              }
            });
    assertThat(missing).hasSizeGreaterThan(20);
    for (Map.Entry<String, JsonNode> use : SCHEMA.generators()) {
      use.getValue()
          .fieldNames()
          .forEachRemaining(name -> missing.remove(use.getKey() + " " + name));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyLawTypeAndFanoutIsShown() {
    Set<String> laws = new TreeSet<>();
    for (Map.Entry<String, JsonNode> use : SCHEMA.generators()) {
      laws.add(use.getValue().path("type").asText());
    }
    assertThat(laws)
        .contains("normal", "lognormal", "uniform", "poisson", "exponential", "gamma", "beta")
        .contains("weibull", "pareto", "triangular", "student_t", "binomial", "geometric");
    Set<String> types = new TreeSet<>();
    SCHEMA.fields().forEach(field -> types.add(field.node().get("type").asText().split("\\(")[0]));
    assertThat(types)
        .containsExactly("bool", "date", "datetime", "decimal", "float", "int", "string");
    Set<String> fanouts = new TreeSet<>();
    SCHEMA.tables().forEach(t -> fanouts.add(t.path("fanout").path("distribution").asText("")));
    assertThat(fanouts).hasSize(FanoutSpec.Distribution.values().length + 1);
  }

  @Test
  void choicesFollowTheirWeights() throws SQLException {
    assertThat(p("by_weights", new double[] {6, 3, 1}, "bronze", "silver", "gold"))
        .isGreaterThan(Fit.LEVEL);
    double[] ranks = IntStream.rangeClosed(1, 7).mapToDouble(r -> Math.pow(r, -1.2)).toArray();
    assertThat(p("by_rank", ranks, "the", "of", "and", "to", "in", "a", "is"))
        .isGreaterThan(Fit.LEVEL);
    double[] falling = {7, 6, 5, 4, 3, 2, 1};
    String[] colours = {"red", "orange", "yellow", "green", "blue", "indigo", "violet"};
    assertThat(p("from_a_table_by_weights", falling, colours)).isGreaterThan(Fit.LEVEL);
    assertThat(p("from_a_table", new double[] {1, 1, 1, 1, 1, 1, 1}, colours))
        .isGreaterThan(Fit.LEVEL);
    assertThat(tables.number("SELECT avg(CAST(head_and_tail <= 2 AS INT)) FROM pick"))
        .isCloseTo(0.8, within(0.025));
    assertThat(tables.number("SELECT avg(CAST(flag IS NULL AS INT)) FROM pick"))
        .isCloseTo(0.1, within(0.02));
  }

  private static double p(String column, double[] weights, String... values) throws SQLException {
    return Fit.pValue(tables, Fit.counts("pick", column, values), weights);
  }

  @Test
  void sequencesCountUpAndDown() throws SQLException {
    assertThat(tables.countWhere("pick", "pick_id <> 1000 - 10 * countdown")).isZero();
    assertThat(tables.count("SELECT min(countdown) FROM pick")).isEqualTo(-4999);
  }

  @Test
  void instantsLieWhereTheyShould() throws SQLException {
    assertThat(tables.countWhere("moment", "hour(office_hours) NOT BETWEEN 8 AND 17")).isZero();
    assertThat(tables.countWhere("moment", "later < any_second")).isZero();
    assertThat(tables.countWhere("moment", "day(first_of_month) <> 1")).isZero();
    assertThat(tables.countWhere("moment", "month(summer_day) NOT IN (6, 7, 8)")).isZero();
    assertThat(
            tables.rows(
                "SELECT quarter_hours < lag(quarter_hours) OVER (ORDER BY moment_id) AS back"
                    + " FROM moment QUALIFY back"))
        .isEmpty();
    assertThat(tables.countWhere("moment", "epoch(quarter_hours) % 900 <> 0")).isZero();
  }

  @Test
  void namesAreWrittenInTheScriptOfTheCountry() throws SQLException {
    assertThat(
            tables.countWhere(
                "person",
                "country = 'JP' AND NOT regexp_matches(name, '[\\p{Han}\\p{Hiragana}\\p{Katakana}]')"))
        .isZero();
    assertThat(tables.countWhere("person", "country <> 'JP' AND regexp_matches(name, '\\p{Han}')"))
        .isZero();
    assertThat(
            tables.countWhere("person", "NOT regexp_full_match(email, '[a-z0-9._-]+@[a-z0-9.-]+')"))
        .isZero();
    assertThat(tables.countWhere("person", "NOT regexp_matches(japanese_address, '\\p{Han}')"))
        .isZero();
  }

  @Test
  void lookupsFindTheRowTheyAreToldToFind() throws SQLException {
    assertThat(
            tables.count(
                "SELECT count(*) FROM visit v JOIN team t USING (team_id)"
                    + " WHERE v.team_colour <> t.colour"))
        .isZero();
    assertThat(
            tables.count(
                "SELECT count(*) FROM visit v JOIN team t ON v.neighbour_id = t.team_id"
                    + " WHERE v.team_colour <> t.colour OR v.floor <> t.floor"))
        .isZero();
    assertThat(
            tables.countWhere(
                "visit",
                "(neighbour_id IS NULL) = EXISTS (SELECT 1 FROM team t"
                    + " WHERE t.colour = team_colour AND t.floor = visit.floor)"))
        .isZero();
    assertThat(
            tables.count(
                "SELECT count(*) FROM photo p JOIN visit v USING (visit_id)"
                    + " WHERE p.person_id <> v.person_id OR p.taken_at < v.started_at"))
        .isZero();
    assertThat(tables.countWhere("team", "parent_id >= team_id")).isZero();
  }

  @Test
  void fanoutsFollowTheirLaws() throws SQLException {
    assertThat(tables.values("SELECT DISTINCT count(*) FROM eye GROUP BY person_id"))
        .containsExactly(2L);
    assertThat(tables.values("SELECT DISTINCT count(*) FROM badge GROUP BY person_id"))
        .containsExactly(1L);
    double[] zipf = IntStream.rangeClosed(1, 6).mapToDouble(k -> Math.pow(k, -1.5)).toArray();
    assertThat(Fit.pValue(tables, sizes("photo", "visit") + " HAVING n > 0", zipf))
        .isGreaterThan(Fit.LEVEL);
    double photos = tables.count("SELECT count(*) FROM photo");
    assertThat(tables.count("SELECT count(*) FROM \"like\"") / photos)
        .isCloseTo(1.5, within(4 * Math.sqrt(1.25 / photos)));
    assertThat(
            tables.number("SELECT min(n) FROM (SELECT count(*) n FROM visit GROUP BY person_id)"))
        .isEqualTo(1);
  }

  private static String sizes(String child, String parent) {
    return ("SELECT n - 1, count(*) FROM (SELECT count(*) n FROM \"%s\" GROUP BY %s_id) GROUP BY n")
        .formatted(child, parent);
  }

  @Test
  void expressionsCompute() throws SQLException {
    assertThat(tables.countWhere("visit", "ended_at <> started_at + to_minutes(minutes)")).isZero();
    assertThat(
            tables.countWhere(
                "visit",
                "label <> upper(team_colour) || '/' || floor"
                    + " || CASE WHEN minutes > 60 AND floor <> 0 THEN ' long' ELSE '' END"))
        .isZero();
    assertThat(
            tables.countWhere(
                "visit",
                "price <> round(CASE WHEN isodow(started_at) >= 6 THEN 1.5 ELSE 1.0 END"
                    + " * greatest(5.0, 0.4 * minutes), 2)"))
        .isZero();
  }
}
