package dev.datagen.tests.examples;

import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An example written to Parquet and opened in DuckDB, each table a view of its name. */
final class ExampleTables implements AutoCloseable {

  private static final Registry REGISTRY = Registry.ofClassPath();

  private final Connection connection;
  private final List<String> names = new ArrayList<>();

  private ExampleTables(Connection connection) {
    this.connection = connection;
  }

  /** The example as it stands. */
  static ExampleTables of(String example, Path folder) throws SQLException {
    return of(example, folder, datagen -> datagen);
  }

  /** The example with other settings. */
  static ExampleTables of(String example, Path folder, UnaryOperator<Datagen> settings)
      throws SQLException {
    Path schema = Path.of("..", "examples", example + ".json");
    Datagen datagen = settings.apply(Datagen.load(schema, REGISTRY));
    datagen.to("parquet", Map.of()).directory(folder).run();
    ExampleTables tables = new ExampleTables(DriverManager.getConnection("jdbc:duckdb:"));
    tables.execute("SET threads = 1");
    tables.execute("SET TimeZone = 'UTC'");
    datagen.plan().tables().forEach(table -> tables.names.add(table.name()));
    for (String name : tables.names) {
      Path file = folder.resolve(name + ".parquet");
      tables.execute(
          "CREATE VIEW \"%s\" AS SELECT * FROM '%s'"
              .formatted(name, file.toString().replace("'", "''")));
    }
    return tables;
  }

  List<String> names() {
    return names;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All rows that a query gives. */
  List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The first column of a query. */
  List<Object> values(String sql) throws SQLException {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  /** The one number that a query gives. */
  double number(String sql) throws SQLException {
    return ((Number) values(sql).get(0)).doubleValue();
  }

  /** The one count that a query gives. */
  long count(String sql) throws SQLException {
    return ((Number) values(sql).get(0)).longValue();
  }

  /** How many rows a table has for which a condition holds. */
  long countWhere(String table, String condition) throws SQLException {
    return count("SELECT count(*) FROM \"%s\" WHERE %s".formatted(table, condition));
  }

  /** How many rows refer to nothing: their key is there, but not in the other table. */
  long orphans(String from, String to) throws SQLException {
    String[] child = from.split("\\.");
    String[] parent = to.split("\\.");
    return countWhere(
        child[0],
        "%1$s IS NOT NULL AND %1$s NOT IN (SELECT %2$s FROM \"%3$s\")"
            .formatted(child[1], parent[1], parent[0]));
  }

  /** DuckDB's types of a table's columns: {@code name TYPE}. */
  List<String> types(String table) throws SQLException {
    return rows("DESCRIBE \"%s\"".formatted(table)).stream()
        .map(row -> row.get(0) + " " + row.get(1))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
