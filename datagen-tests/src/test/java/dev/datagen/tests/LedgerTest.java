package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.Datagen;
import java.io.IOException;
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
           "modifiers": [{"transform": "outliers", "args": {"rate": 0.02, "mode": "spike",
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
                    + " strftime(r.taken, '%Y-%m-%dT%H:%M:%SZ') <> l.after AND"
                    + " strftime(r.taken, '%Y-%m-%dT%H:%MZ') <> l.after"))
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
                    + " abs((before::double - 100) * 2 + 100 - after::double) < 0.02"));
    assertThat(
            rows(
                "SELECT DISTINCT modifier, \"column\" FROM 'out/reading.ledger.parquet' ORDER BY ALL"))
        .containsExactly("effect|value", "null|value", "outliers|taken", "outliers|value");
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

  @Test
  void aSinkThatCannotWriteOneIsRefused() {
    Datagen datagen =
        Generated.schema(SCHEMA).to("ndjson", Map.of()).directory(folder).ledger(true);
    ProblemException thrown = catchThrowableOfType(ProblemException.class, datagen::run);
    assertThat(thrown.problems().get(0).message()).contains("\"ndjson\" cannot write a ledger");
  }
}
