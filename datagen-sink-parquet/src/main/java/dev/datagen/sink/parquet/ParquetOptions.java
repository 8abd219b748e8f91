package dev.datagen.sink.parquet;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Options of the Parquet sink. */
@Doc("Parquet files, one for each table, with .metadata.json beside them.")
@Example("{\"compression\": \"zstd\", \"rows_per_file\": 10000000}")
public record ParquetOptions(
    @Doc("How pages are compressed.") @Default("\"snappy\"") Compression compression,
    @Doc("The level of zstd: higher is smaller and slower; 3 unless given.")
        @Nullable
        @Bounds(min = 1, max = 22)
        Integer zstdLevel,
    @Doc("Rows of a row group, the unit in which readers work in parallel.")
        @Default("131072")
        @Bounds(min = 1, max = 16_777_216)
        int rowGroupRows,
    @Doc(
            "Splits every table into files of so many rows, <table>-00000.parquet and so on;"
                + " one <table>.parquet unless given.")
        @Nullable
        @Bounds(min = 1)
        Long rowsPerFile) {

  /** The level of zstd where none is given: zstd's own default. */
  public static final int DEFAULT_ZSTD_LEVEL = 3;

  /** Snappy, 131,072 rows a row group, one file for each table. */
  public static ParquetOptions defaults() {
    return new ParquetOptions(Compression.SNAPPY, null, 131_072, null);
  }

  /** The sink and its options as told beside the result. */
  Map<String, Object> described() {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", ParquetSinkFactory.ID);
    described.put("compression", compression.optionName());
    if (compression == Compression.ZSTD) {
      described.put("zstd_level", effectiveZstdLevel());
    }
    described.put("row_group_rows", rowGroupRows);
    if (rowsPerFile != null) {
      described.put("rows_per_file", rowsPerFile);
    }
    return described;
  }

  int effectiveZstdLevel() {
    return zstdLevel == null ? DEFAULT_ZSTD_LEVEL : zstdLevel;
  }
}
