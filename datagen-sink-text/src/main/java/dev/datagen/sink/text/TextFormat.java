package dev.datagen.sink.text;

import dev.datagen.api.rows.TableSchema;

/** A way to write tables as text. */
public interface TextFormat {

  /** The format for one table. */
  TableFormat of(TableSchema table);
}
