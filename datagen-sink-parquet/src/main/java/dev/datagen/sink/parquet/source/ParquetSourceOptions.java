package dev.datagen.sink.parquet.source;

import dev.datagen.api.option.Doc;

/** Options of the Parquet source: none, because files tell all that is needed. */
@Doc("Folders of Parquet files, of Datagen or of any other writer, one or several for a table.")
public record ParquetSourceOptions() {}
