package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.report.ReportJson;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.RunReport;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards made apart are together the whole, row for row and in the same order. */
class ShardsTest {

  @TempDir Path folder;

  private Datagen bank(String directory) {
    return Generated.example("bank")
        .rows("customer", 300)
        .chunkRows(500)
        .validate(false)
        .directory(folder.resolve(directory));
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.append(result.getString(column)).append('|');
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /** Rows in the order of the files' names and of the rows in them. */
  private static List<String> rows(Path files) throws SQLException {
    return query(
        "SELECT * EXCLUDE (filename, file_row_number) FROM read_parquet('"
            + files
            + "', filename=true, file_row_number=true) ORDER BY filename, file_row_number");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void shardsInOneFolderAreTheWholeRowForRow(int count) throws SQLException {
    RunReport whole = bank("whole").run();
    long rows = 0;
    for (int number = count; number >= 1; number--) {
      rows += bank("shards").shard(number, count).threads(1 + number % 2).run().rows();
    }
    assertThat(rows).isEqualTo(whole.rows());
    for (RunReport.TableReport table : whole.tables()) {
      assertThat(rows(folder.resolve("shards/" + table.name() + "-*.parquet")))
          .as(table.name())
          .hasSize((int) table.rows())
          .isEqualTo(rows(folder.resolve("whole/" + table.name() + ".parquet")));
    }
  }

  @Test
  void shardsInFoldersOfTheirOwnAreTheWhole() throws SQLException {
    bank("whole").run();
    for (int number = 1; number <= 3; number++) {
      bank("shard" + number).shard(number, 3).run();
    }
    assertThat(rows(folder.resolve("shard*/transaction-*.parquet")))
        .isEqualTo(rows(folder.resolve("whole/transaction.parquet")));
  }

  @Test
  void theChosenChunksAreSharedOut() throws SQLException {
    ChunkSelection chosen = ChunkSelection.parse("transaction=1..4,customer=0");
    bank("whole").chunks(chosen).run();
    List<Long> rows = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      RunReport report = bank("shards").chunks(chosen).shard(number, 3).run();
      report.tables().stream()
          .filter(table -> table.name().equals("transaction"))
          .forEach(table -> rows.add(table.rows()));
    }
    assertThat(rows).containsExactly(500L, 500L, 1000L);
    assertThat(rows(folder.resolve("shards/transaction-*.parquet")))
        .isEqualTo(rows(folder.resolve("whole/transaction.parquet")));
  }

  /**
   * Lines of files in the order of their names, without the first one of each where it is a head.
   */
  private List<String> lines(String directory, String table, String extension, boolean head)
      throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder.resolve(directory))) {
      files =
          entries
              .filter(file -> file.getFileName().toString().matches(table + "(-.*)?" + extension))
              .sorted()
              .toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      List<String> all = Files.readAllLines(file);
      lines.addAll(head ? all.subList(1, all.size()) : all);
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson"})
  void shardsAsTextAreTheWholeLineForLine(String sink) throws IOException {
    RunReport whole = bank("whole").to(sink, Map.of()).run();
    for (int number = 3; number >= 1; number--) {
      bank("shards").shard(number, 3).to(sink, Map.of()).run();
    }
    for (RunReport.TableReport table : whole.tables()) {
      boolean head = sink.equals("csv");
      assertThat(lines("shards", table.name(), "\\." + sink, head))
          .as(table.name())
          .hasSize((int) table.rows())
          .isEqualTo(lines("whole", table.name(), "\\." + sink, head));
    }
  }

  @Test
  void shardsValidatedTogetherGiveTheReportOfTheWhole() {
    bank("whole").run();
    for (int number = 1; number <= 3; number++) {
      bank("shard" + number).shard(number, 3).run();
    }
    List<String> folders =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number -> folder.resolve("shard" + number).toString())
            .toList();
    assertThat(report(folders).lines())
        .hasSizeGreaterThan(1000)
        .containsExactlyElementsOf(
            report(List.of(folder.resolve("whole").toString())).lines().toList());
  }

  private String report(List<String> folders) {
    return ReportJson.of(bank("unused").validate("parquet", folders, Map.of()));
  }

  @Test
  void aShardThatIsMissingIsFoundByTheValidation() {
    for (int number = 1; number <= 2; number++) {
      bank("shards").shard(number, 3).run();
    }
    ValidationReport found =
        bank("unused").validate("parquet", List.of(folder.resolve("shards").toString()), Map.of());
    assertThat(found.summary().valid()).isFalse();
  }

  @Test
  void theOnlyShardOfOneIsTheWhole() {
    bank("one").shard(1, 1).run();
    assertThat(folder.resolve("one/transaction.parquet")).exists();
    assertThat(folder.resolve("one/.metadata.json")).exists();
  }
}
