package com.example.datagen;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Options of the sink {@code json_lines}. */
@Doc("One file <table>.jsonl for each table, with one JSON object a line.")
@Example("{\"nulls\": false}")
public record JsonLinesOptions(
    @Doc("Whether members that are null are written.") @Default("true") boolean nulls) {}
