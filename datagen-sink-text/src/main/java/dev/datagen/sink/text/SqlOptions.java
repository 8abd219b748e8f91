package dev.datagen.sink.text;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import dev.datagen.sink.text.sql.Dialect;

/** Options of the SQL sink. */
@Doc(
    "SQL scripts, one for each table, with .metadata.json beside them. Run them parents first, in the"
        + " order in which the run lists the tables.")
@Example("{\"style\": \"copy\", \"compression\": \"gzip\"}")
public record SqlOptions(
    @Doc("How rows are written.") @Default("\"insert\"") Style style,
    @Doc("Who reads the scripts.") @Default("\"standard\"") Dialect dialect,
    @Doc("Whether scripts begin with CREATE TABLE.") @Default("true") boolean createTables,
    @Doc("Rows of an INSERT statement.") @Default("500") @Bounds(min = 1, max = 1_000_000)
        int rowsPerInsert,
    @Doc(
            "What file names end in: .sql unless given. An ending in .gz or .zst compresses the"
                + " files.")
        @Nullable
        String extension,
    @Doc("How files are compressed; what their names end in says it too.") @Nullable
        Compression compression,
    @Doc(
            "Splits every table into files of so many rows, <table>-00000.sql and so on; leave"
                + " create_tables false then.")
        @Nullable
        @Bounds(min = 1)
        Long rowsPerFile) {

  /** How rows are written. */
  public enum Style {
    @Doc("INSERT statements of several rows")
    INSERT,
    @Doc("PostgreSQL's COPY … FROM stdin, for psql: several times faster to load")
    COPY
  }
}
