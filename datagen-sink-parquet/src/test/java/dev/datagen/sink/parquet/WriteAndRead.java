package dev.datagen.sink.parquet;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.sink.parquet.Tables.Table;
import dev.datagen.sink.parquet.read.ParquetTableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Writes and reads a file; run by a test in a class loader that has the shipped jars only. */
public final class WriteAndRead {

  private WriteAndRead() {}

  /** Writes a table and tells how many rows come back. */
  public static long rows(Path folder, String compression) throws IOException {
    Table table = new RandomTables(77).next(1234);
    ParquetOptions options = new ParquetOptions(Compression.valueOf(compression), null, 500, null);
    Tables.write(folder, options, 300, table);
    long rows = 0;
    try (ParquetTableReader reader = ParquetTableReader.open(folder.resolve("random.parquet"))) {
      for (var batch = reader.read(100); !batch.isEmpty(); batch = reader.read(100)) {
        rows += batch.get(0).size();
      }
    }
    return rows;
  }

  /** Writes a table {@code numbers} of one column and one page, which nothing can compress. */
  public static void numbers(Path folder, int rows) throws IOException {
    long[] values = new SplittableRandom(3).longs(rows).toArray();
    Table table =
        Tables.table(
            "numbers", List.of(Tables.column("n", ColumnType.INT, false)), LongColumn.of(values));
    ParquetOptions options = new ParquetOptions(Compression.SNAPPY, null, rows, null);
    Tables.write(folder, options, rows, table);
  }
}
