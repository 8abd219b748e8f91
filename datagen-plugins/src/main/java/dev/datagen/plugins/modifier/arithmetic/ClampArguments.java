package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;

/** Arguments of the modifier {@code clamp}: bounds in the column's unit, both inclusive. */
@Doc("Moves values outside of bounds to the nearer bound. At least one bound is needed.")
@Example("{\"min\": 0, \"max\": 100}")
public record ClampArguments(
    @Doc("The least value: a number, or an ISO-8601 time for a datetime or date.") @Nullable
        Literal min,
    @Doc("The greatest value.") @Nullable Literal max) {}
