package dev.datagen.sink.text;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;

/** Options of the CSV sink. */
@Doc(
    "CSV files (RFC 4180, UTF-8), one for each table, with .metadata.json beside them. An empty text"
        + " is written as \"\", a null as null_text.")
@Example("{\"extension\": \".csv.gz\", \"delimiter\": \";\"}")
public record CsvOptions(
    @Doc("What stands between values: one ASCII character; \"\\t\" makes tab-separated files.")
        @Default("\",\"")
        String delimiter,
    @Doc("Whether the first line names the columns.") @Default("true") boolean header,
    @Doc("What stands for a null; a text that is just this is put into quotes.") @Default("\"\"")
        String nullText,
    @Doc(
            "What file names end in: .csv unless given. An ending in .gz or .zst compresses the"
                + " files.")
        @Nullable
        String extension,
    @Doc("How files are compressed; what their names end in says it too.") @Nullable
        Compression compression,
    @Doc("Splits every table into files of so many rows, <table>-00000.csv and so on.")
        @Nullable
        @Bounds(min = 1)
        Long rowsPerFile) {}
