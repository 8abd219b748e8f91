package dev.datagen.sink.parquet.page;

import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.parquet.Compression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The encoders of a table's columns. */
public final class TableEncoder {

  private final List<ColumnEncoder> columns = new ArrayList<>();

  /**
   * @param message the table's Parquet type
   * @param pool working memory, shared by all tables of a run
   */
  public TableEncoder(TableSchema table, MessageType message, ScratchPool pool) {
    for (ColumnSchema column : table.columns()) {
      PrimitiveType type = message.getType(column.name()).asPrimitiveType();
      columns.add(
          new ColumnEncoder(
              table.name() + "." + column.name(),
              type,
              column.nullable(),
              values(column, type),
              pool));
    }
  }

  /** One encoder for each column, in the table's order. */
  public List<ColumnEncoder> columns() {
    return columns;
  }

  /** Working memory for encoders that compress in that way; the level is zstd's. */
  public static ScratchPool pool(Compression compression, int zstdLevel) {
    Supplier<PageCompressor> compressors =
        switch (compression) {
          case SNAPPY -> PageCompressor::snappy;
          case ZSTD -> () -> PageCompressor.zstd(zstdLevel);
          case NONE -> PageCompressor::none;
        };
    return new ScratchPool(compressors);
  }

  private static ValuesEncoder<?> values(ColumnSchema column, PrimitiveType type) {
    boolean narrow = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
    return switch (column.type().kind()) {
      case INT, DATETIME, DATE, DECIMAL -> new LongValues(column.type(), narrow);
      case FLOAT -> new DoubleValues();
      case BOOL -> new BooleanValues();
      case STRING -> new StringValues();
    };
  }
}
