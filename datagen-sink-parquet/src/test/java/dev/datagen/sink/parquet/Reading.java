package dev.datagen.sink.parquet;

import dev.datagen.api.column.Column;
import dev.datagen.sink.parquet.read.ParquetTableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;

/** Reads files with our reader and with two that nobody here wrote. */
final class Reading {

  private Reading() {}

  /** All rows as boxed values, read in small batches. */
  static List<List<Object>> ours(Path file) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (ParquetTableReader reader = ParquetTableReader.open(file)) {
      for (List<Column> batch = reader.read(777); !batch.isEmpty(); batch = reader.read(777)) {
        for (int row = 0; row < batch.get(0).size(); row++) {
          List<Object> values = new ArrayList<>();
          for (Column column : batch) {
            values.add(column.value(row));
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }

  /** All records as parquet-avro gives them. */
  static List<GenericRecord> avro(Path file) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new LocalInputFile(file), new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
        records.add(record);
      }
    }
    return records;
  }

  /** What DuckDB answers; {@code %s} stands for the file. */
  static List<List<Object>> duckdb(String sql, Path file) throws SQLException {
    String query = sql.replace("%s", "'" + file.toString().replace("'", "''") + "'");
    List<List<Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
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
}
