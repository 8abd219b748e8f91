package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.ChunkSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The fact table of eight columns, written to Parquet with Snappy: sequence, foreign key, datetimes
 * weighted by hour, clamped lognormal, choice of five, person's name, boolean, small integer.
 */
final class FactTable {

  private static final int CHILDREN = 10;

  private FactTable() {}

  static Contender datagen(Settings settings) throws IOException {
    Files.createDirectories(settings.directory());
    String chunks = settings.values().getOrDefault("chunks", "0..2000000000");
    int chunkRows = settings.count("chunk_rows", 0);
    return () ->
        chunked(Schemas.load("fact"), chunkRows)
            .rows("user", settings.number("rows") / CHILDREN)
            .chunks(ChunkSelection.parse("event=" + chunks))
            .threads(settings.threads())
            .validate(settings.flag("validate"))
            .to("parquet", Map.of("compression", "snappy"))
            .directory(settings.directory())
            .run()
            .rows();
  }

  /**
   * Two runs of half the rows on one thread each, side by side and with nothing in common but the
   * process: the most that two processors of this machine can do.
   */
  static Contender pair(Settings settings) throws IOException {
    Files.createDirectories(settings.directory());
    return () -> {
      CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> half(settings, "b"));
      return half(settings, "a") + other.join();
    };
  }

  private static long half(Settings settings, String name) {
    return Schemas.load("fact")
        .rows("user", settings.number("rows") / CHILDREN / 2)
        .chunks(ChunkSelection.parse("event=0..2000000000"))
        .threads(1)
        .validate(false)
        .to("parquet", Map.of("compression", "snappy"))
        .directory(settings.directory().resolve(name))
        .run()
        .rows();
  }

  private static Datagen chunked(Datagen datagen, int chunkRows) {
    return chunkRows == 0 ? datagen : datagen.chunkRows(chunkRows);
  }

  static Contender duckDb(Settings settings) throws IOException, SQLException {
    Files.createDirectories(settings.directory());
    long rows = settings.number("rows");
    FactSql.Source source = settings.flag("range") ? FactSql.Source.RANGE : FactSql.Source.TABLE;
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + settings.threads());
      statement.execute("SET preserve_insertion_order = false");
      for (String sql : FactSql.tables(rows, source)) {
        statement.execute(sql);
      }
    }
    String copy = FactSql.copy(rows, source, settings.directory().resolve("event.parquet"));
    return new Contender() {
      @Override
      public long run() throws SQLException {
        try (Statement statement = connection.createStatement()) {
          return statement.executeUpdate(copy);
        }
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }
}
