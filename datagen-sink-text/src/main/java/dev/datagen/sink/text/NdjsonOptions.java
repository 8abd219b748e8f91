package dev.datagen.sink.text;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;

/** Options of the NDJSON sink. */
@Doc(
    "One JSON object a line (NDJSON, JSON Lines), one file for each table, with .metadata.json beside"
        + " them. Times are ISO-8601 texts.")
@Example("{\"compression\": \"zstd\"}")
public record NdjsonOptions(
    @Doc("Whether members that are null are written; else they are left out.") @Default("true")
        boolean nulls,
    @Doc(
            "What file names end in: .ndjson unless given. An ending in .gz or .zst compresses the"
                + " files.")
        @Nullable
        String extension,
    @Doc("How files are compressed; what their names end in says it too.") @Nullable
        Compression compression,
    @Doc("Splits every table into files of so many rows, <table>-00000.ndjson and so on.")
        @Nullable
        @Bounds(min = 1)
        Long rowsPerFile) {}
