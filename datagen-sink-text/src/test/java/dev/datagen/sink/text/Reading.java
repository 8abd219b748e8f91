package dev.datagen.sink.text;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads text files with DuckDB, and texts as the values that they stand for. */
final class Reading {

  private Reading() {}

  /** The rows of a query as texts; null for a null. */
  static List<List<String>> query(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** A CSV file as DuckDB reads it when it takes every value for a text. */
  static List<List<String>> csv(Path file, String options) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return query(
          connection,
          "SELECT * FROM read_csv('"
              + file
              + "', auto_detect = false, all_varchar = true, quote = '\"', escape = '\"', "
              + options
              + ")");
    }
  }

  /** All columns of a table as VARCHAR, as DuckDB's {@code columns} wants them. */
  static String columns(TableSchema table) {
    return table.columns().stream()
        .map(column -> "'" + column.name() + "': 'VARCHAR'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Rows of texts as the values that they stand for. */
  static List<List<Object>> values(List<List<String>> texts, TableSchema table) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<String> text : texts) {
      List<Object> row = new ArrayList<>();
      for (int i = 0; i < text.size(); i++) {
        row.add(value(text.get(i), table.columns().get(i)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object value(String text, ColumnSchema column) {
    if (text == null) {
      return null;
    }
    ColumnType type = column.type();
    return switch (type.kind()) {
      case INT -> Long.valueOf(text);
      case FLOAT -> Double.valueOf(text);
      case BOOL -> text.equals("t") || Boolean.parseBoolean(text);
      case STRING -> text;
      case DATE -> IsoTime.date(text);
      case DATETIME -> IsoTime.instant(text.replace(' ', 'T'));
      case DECIMAL -> new BigDecimal(text).setScale(type.scale()).unscaledValue().longValueExact();
    };
  }
}
