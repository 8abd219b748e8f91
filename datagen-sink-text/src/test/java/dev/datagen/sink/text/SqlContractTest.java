package dev.datagen.sink.text;

import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.sink.text.sql.Dialect;
import dev.datagen.testkit.contract.SinkContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;

/** SQL scripts keep the contract. */
class SqlContractTest {

  /** Run by DuckDB. */
  @Nested
  class Inserts extends Sql {
    @Override
    protected SqlOptions options() {
      return new SqlOptions(SqlOptions.Style.INSERT, Dialect.STANDARD, true, 37, null, null, null);
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        statement.execute(Files.readString(directory.resolve(table.name() + ".sql")));
        String columns =
            table.columns().stream()
                .map(ColumnSchema::name)
                .map(name -> "\"" + name + "\"::VARCHAR")
                .collect(Collectors.joining(", "));
        String key = table.columns().get(table.primaryKey()).name();
        List<List<String>> texts =
            Reading.query(
                connection, "SELECT " + columns + " FROM \"" + table.name() + "\" ORDER BY rowid");
        if (texts.isEmpty()) {
          statement.execute("SELECT \"" + key + "\" FROM \"" + table.name() + "\"");
        }
        return Reading.values(texts, table);
      }
    }
  }

  /** Read as PostgreSQL's documentation says that its text format is read. */
  @Nested
  class Copy extends Sql {
    @Override
    protected SqlOptions options() {
      return new SqlOptions(SqlOptions.Style.COPY, Dialect.STANDARD, false, 1, null, null, null);
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
      List<String> lines = List.of(script(directory.resolve(table.name() + ".sql")).split("\n"));
      if (!lines.get(0).startsWith("COPY \"" + table.name() + "\" (\"")
          || !lines.get(lines.size() - 1).equals("\\.")) {
        throw new AssertionError("no COPY … \\. in " + lines.get(0));
      }
      List<List<String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        rows.add(
            List.of(line.split("\t", -1)).stream()
                .map(SqlContractTest::decoded)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
      }
      return Reading.values(rows, table);
    }

    String script(Path file) throws IOException {
      return Files.readString(file);
    }
  }

  /** The same, compressed. */
  @Nested
  class CompressedCopy extends Copy {
    @Override
    protected SqlOptions options() {
      return new SqlOptions(
          SqlOptions.Style.COPY, Dialect.STANDARD, false, 1, null, Compression.GZIP, null);
    }

    @Override
    String script(Path file) throws IOException {
      try (InputStream in =
          new GZIPInputStream(
              Files.newInputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static String decoded(String field) {
    if (field.equals("\\N")) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char each = field.charAt(i);
      if (each == '\\') {
        each = field.charAt(++i);
        each = each == 't' ? '\t' : each == 'n' ? '\n' : each == 'r' ? '\r' : each;
      }
      text.append(each);
    }
    return text.toString();
  }

  /** What both have in common. */
  abstract static class Sql extends SinkContract<SqlOptions> {
    @Override
    protected SinkFactory<SqlOptions> factory() {
      return new SqlSinkFactory();
    }
  }
}
