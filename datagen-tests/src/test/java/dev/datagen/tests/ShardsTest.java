package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.RunReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void theOnlyShardOfOneIsTheWhole() {
    bank("one").shard(1, 1).run();
    assertThat(folder.resolve("one/transaction.parquet")).exists();
    assertThat(folder.resolve("one/.metadata.json")).exists();
  }
}
