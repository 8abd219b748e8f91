package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.cli.Cli;
import dev.datagen.core.Datagen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger tells what was put into the data on purpose, and nothing else. */
class LedgerTest {

  private static final String SCHEMA =
      """
      {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-31"}, "nodes": [
        {"id": "heat", "kind": "entity", "pk": "id", "rows": 2, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "since", "type": "date", "generator": {"choice": {"choices": ["2024-06-01"]}}},
          {"name": "until", "type": "date", "generator": {"choice": {"choices": ["2024-06-30"]}}},
          {"name": "uplift", "type": "float", "generator": {"choice": {"choices": [2.0]}}}]},
        {"id": "pump", "kind": "entity", "pk": "id", "rows": 50, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "reading", "kind": "fact", "pk": "id", "parents": ["pump"],
         "fanout": {"distribution": "uniform", "min": 0, "max": 80}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "taken", "type": "datetime", "generator": {"datetime_series": {"freq": "H"}},
           "modifiers": [
             {"transform": "effect", "args": {"effect_table": "heat", "on": {},
               "window": {"start_col": "since", "end_col": "until"},
               "map": {"field": "uplift", "op": "mul", "default": 1}}},
             {"transform": "time_jitter", "args": {"std_seconds": 5}},
             {"transform": "outliers", "args": {"rate": 0.02, "mode": "spike",
             "magnitude_dist": {"type": "uniform", "params": {"low": 1, "high": 2}}}}]},
          {"name": "value", "type": "decimal(9,2)", "nullable": true, "null_rate": 0.05,
           "generator": {"distribution": {"type": "uniform", "params": {"low": 10, "high": 20}}},
           "modifiers": [
             {"transform": "outliers", "args": {"rate": 0.03, "mode": "burst",
               "magnitude_dist": {"type": "uniform", "params": {"low": 3, "high": 5}}}},
             {"transform": "effect", "args": {"effect_table": "heat", "on": {},
               "window": {"start_col": "since", "end_col": "until"},
               "map": {"field": "uplift", "op": "mul", "default": 1}}},
             {"transform": "add", "args": {"value": 100}}]}]}]}
      """;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @TempDir Path folder;

  private Path write(String name, int threads, int chunkRows) {
    Path target = folder.resolve(name);
    Generated.schema(SCHEMA)
        .threads(threads)
        .chunkRows(chunkRows)
        .ledger(true)
        .directory(target)
        .validate(false)
        .run();
    return target;
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SET file_search_path = '" + folder + "'");
      ResultSet result = statement.executeQuery(query);
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Test
  void everyEntryIsSeenInTheDataAndEveryNullAndSpikeIsInTheLedger() throws SQLException {
    write("out", 2, 300);
    String joined =
        "FROM 'out/reading.ledger.parquet' l JOIN (SELECT *, row_number() OVER () - 1 AS row FROM"
            + " 'out/reading.parquet') r USING (row) ";
    assertThat(rows("SELECT count(*) " + joined))
        .isEqualTo(rows("SELECT count(*) FROM 'out/reading.ledger.parquet'"));
    assertThat(
            rows(
                "SELECT count(*) "
                    + joined
                    + "WHERE l.\"column\" = 'value' AND r.value::varchar IS DISTINCT FROM l.after"))
        .containsExactly("0");
    assertThat(
            rows(
                "SELECT count(*) "
                    + joined
                    + "WHERE l.\"column\" = 'taken' AND"
                    + " r.taken <> l.after::timestamptz"))
        .containsExactly("0");
    // nulls: one entry for each, and what was there before
    assertThat(rows("SELECT count(*) FROM 'out/reading.parquet' WHERE value IS NULL"))
        .isEqualTo(
            rows(
                "SELECT count(*) FROM 'out/reading.ledger.parquet' WHERE modifier = 'null' AND after"
                    + " IS NULL AND before IS NOT NULL"));
    // spikes: values that nothing else explains (10..20, doubled in June, plus 100)
    assertThat(
            rows(
                "SELECT count(*) FROM (SELECT *, row_number() OVER () - 1 AS row FROM"
                    + " 'out/reading.parquet') WHERE value > 140.001 AND row NOT IN (SELECT row FROM"
                    + " 'out/reading.ledger.parquet' WHERE modifier = 'outliers')"))
        .containsExactly("0");
    // effects: exactly the rows of June that have a value, doubled before the 100 is added
    assertThat(
            rows(
                "SELECT count(*) FROM 'out/reading.parquet' WHERE value IS NOT NULL AND month(taken) ="
                    + " 6"))
        .isEqualTo(
            rows(
                "SELECT count(*) FROM 'out/reading.ledger.parquet' WHERE modifier = 'effect' AND"
                    + " abs((try_cast(before AS double) - 100) * 2 + 100 - try_cast(after AS double)) < 0.02"));
    assertThat(
            rows(
                "SELECT DISTINCT modifier, \"column\" FROM 'out/reading.ledger.parquet' ORDER BY ALL"))
        .containsExactly(
            "effect|taken", "effect|value", "null|value", "outliers|taken", "outliers|value");
  }

  @Test
  void anEffectOnATimeTellsTheTimeThatTheRowWouldHaveWithoutIt() throws SQLException {
    write("out", 2, 300);
    String effect = SCHEMA.substring(SCHEMA.indexOf("{\"transform\": \"effect\""));
    effect = effect.substring(0, effect.indexOf("{\"transform\": \"time_jitter\""));
    // modifiers draw by their place in the list
    String nothing = "{\"transform\": \"add\", \"args\": {\"value\": 0}},";
    String others = SCHEMA.replaceFirst(Pattern.quote(effect), nothing);
    Generated.schema(others).directory(folder.resolve("plain")).validate(false).run();
    String numbered = "(SELECT *, row_number() OVER () - 1 AS row FROM '%s/reading.parquet') ";
    String entries =
        "(SELECT row, before::timestamptz AS before FROM 'out/reading.ledger.parquet' WHERE"
            + " modifier = 'effect' AND \"column\" = 'taken') l USING (row)";
    // moved towards June, and none but those moved has an entry
    assertThat(
            rows(
                "SELECT count(*) > 500, count(*) = count(l.before), count(*) FILTER (month(r.taken) ="
                    + " 6) > count(*) FILTER (month(l.before) = 6) FROM "
                    + numbered.formatted("out")
                    + "r JOIN "
                    + entries))
        .containsExactly("true|true|true");
    assertThat(
            rows(
                "SELECT count(*) FROM "
                    + numbered.formatted("out")
                    + "r LEFT JOIN "
                    + entries
                    + " JOIN "
                    + numbered.formatted("plain")
                    + "p USING (row) WHERE coalesce(l.before, r.taken) <> p.taken"))
        .containsExactly("0");
  }

  @Test
  void theLedgerIsTheSameBytesForAnyThreadsAndChunks() throws IOException {
    Path one = write("one", 1, 100_000);
    Path other = write("other", 3, 77);
    String ledger = "reading.ledger.parquet";
    assertThat(Files.readAllBytes(other.resolve(ledger)))
        .isEqualTo(Files.readAllBytes(one.resolve(ledger)));
    assertThat(Files.readString(one.resolve(".metadata.json"))).contains(ledger);
    assertThat(one.resolve("pump.ledger.parquet")).doesNotExist();
  }

  @Test
  void shardsTogetherHaveTheEntriesOfTheWhole() throws SQLException {
    write("whole", 1, 200);
    Path parts = folder.resolve("parts");
    for (int shard = 1; shard <= 3; shard++) {
      Generated.schema(SCHEMA)
          .chunkRows(200)
          .shard(shard, 3)
          .ledger(true)
          .directory(parts)
          .validate(false)
          .run();
    }
    assertThat(rows("SELECT * FROM 'parts/reading.ledger-*.parquet' ORDER BY ALL"))
        .isEqualTo(rows("SELECT * FROM 'whole/reading.ledger.parquet' ORDER BY ALL"));
  }

  @Test
  void theRowsAreTheSameWithAndWithoutALedger() throws IOException {
    Path with = write("with", 2, 500);
    Path without = folder.resolve("without");
    Generated.schema(SCHEMA).chunkRows(500).directory(without).validate(false).run();
    assertThat(Files.readAllBytes(with.resolve("reading.parquet")))
        .isEqualTo(Files.readAllBytes(without.resolve("reading.parquet")));
    assertThat(without.resolve("reading.ledger.parquet")).doesNotExist();
  }

  private Path writeText(String sink, Map<String, String> options) {
    Path target = folder.resolve(sink + options.size());
    Generated.schema(SCHEMA)
        .chunkRows(200)
        .to(sink, options)
        .ledger(true)
        .directory(target)
        .validate(false)
        .run();
    return target;
  }

  @Test
  void csvAndNdjsonHaveTheLedgerThatParquetHas() throws SQLException, IOException {
    write("out", 1, 300);
    List<String> expected = rows("SELECT * FROM 'out/reading.ledger.parquet'");
    assertThat(expected).hasSizeGreaterThan(100);
    writeText("csv", Map.of("null_text", "NIL"));
    assertThat(
            rows(
                "SELECT * FROM read_csv('csv1/reading.ledger.csv', nullstr = 'NIL', header = true,"
                    + " types = {'key': 'VARCHAR', 'before': 'VARCHAR', 'after': 'VARCHAR'})"))
        .isEqualTo(expected);
    Path ndjson = writeText("ndjson", Map.of());
    String read =
        "read_json('%s', columns = {row: 'BIGINT', key: 'VARCHAR', \"column\": 'VARCHAR', modifier: 'VARCHAR',"
            + " before: 'VARCHAR', after: 'VARCHAR'})";
    assertThat(rows("SELECT * FROM " + read.formatted("ndjson0/reading.ledger.ndjson")))
        .isEqualTo(expected);
    assertThat(Files.readString(ndjson.resolve(".metadata.json")))
        .containsPattern("\"name\" : \"reading.ledger\",\\s+\"rows\" : " + expected.size() + ",");
    writeText("ndjson", Map.of("rows_per_file", "50"));
    assertThat(rows("SELECT * FROM " + read.formatted("ndjson1/reading.ledger-*.ndjson")))
        .isEqualTo(expected);
  }

  @Test
  void theLedgerAsSqlFillsATableWhereOneRowMayHaveSeveralEntries() throws Exception {
    write("out", 1, 300);
    List<String> expected = rows("SELECT * FROM 'out/reading.ledger.parquet'");
    Path sql = writeText("sql", Map.of("style", "insert"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(sql.resolve("reading.ledger.sql")));
      ResultSet result =
          statement.executeQuery(
              "SELECT count(*), count(before), sum(row) FROM \"reading.ledger\"");
      result.next();
      assertThat(result.getLong(1)).isEqualTo(expected.size());
      assertThat(result.getLong(1) + "|" + result.getLong(2) + "|" + result.getLong(3))
          .isEqualTo(
              rows("SELECT count(*), count(before), sum(row) FROM 'out/reading.ledger.parquet'")
                  .get(0));
    }
    String copy =
        Files.readString(
            writeText("sql", Map.of("style", "copy", "dialect", "standard"))
                .resolve("reading.ledger.sql"));
    assertThat(copy).contains("COPY \"reading.ledger\" (\"row\"").endsWith("\n\\.\n");
    assertThat(copy).doesNotContain("PRIMARY KEY");
    assertThat(copy.lines().filter(line -> line.contains("\t")).count()).isEqualTo(expected.size());
  }

  @Test
  void aLedgerWithoutEntriesIsAnEmptyTable() throws IOException {
    String nothing =
        SCHEMA.replace("\"rate\": 0.02", "\"rate\": 0").replace("\"rate\": 0.03", "\"rate\": 0");
    Path target = folder.resolve("none");
    Generated.schema(
            nothing
                .replace("\"null_rate\": 0.05", "\"null_rate\": 0")
                .replace("\"rows\": 2", "\"rows\": 0"))
        .to("csv", Map.of())
        .ledger(true)
        .directory(target)
        .validate(false)
        .run();
    assertThat(Files.readString(target.resolve("reading.ledger.csv")).strip())
        .isEqualTo("row,key,column,modifier,before,after");
  }

  private int command(String... words) {
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    return Cli.run(words, stream, stream);
  }

  @Test
  void theCommandWritesOneAndRefusesWhereItCannot() throws IOException {
    String schema = Files.writeString(folder.resolve("pumps.json"), SCHEMA).toString();
    String out = folder.resolve("told").toString();
    assertThat(command("generate", schema, "--ledger", "--sink", "csv", "-o", out)).isZero();
    assertThat(folder.resolve("told/reading.ledger.csv")).isNotEmptyFile();
    told.reset();
    assertThat(command("generate", schema, "--ledger", "--sink", "console")).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("the sink \"console\" cannot write a ledger", "--sink parquet, csv");
  }

  @Test
  void aSinkThatCannotWriteOneIsRefused() {
    Datagen datagen =
        Generated.schema(SCHEMA)
            .to("kafka", Map.of("bootstrap.servers", "127.0.0.1:1"))
            .ledger(true);
    ProblemException thrown = catchThrowableOfType(ProblemException.class, datagen::run);
    assertThat(thrown.problems().get(0).message()).contains("\"kafka\" cannot write a ledger");
    assertThat(thrown.problems().get(0).hint()).contains("--sink parquet, csv");
  }
}
