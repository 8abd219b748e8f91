package dev.datagen.core.dataset;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;

/**
 * The object {@code timeframe} of a schema: instants in ISO-8601, UTC where nothing else is said.
 */
@Doc("A span of time and its grid.")
public record TimeframeSpec(
    @Doc("First instant, ISO-8601; a date alone is its midnight, no offset means UTC.")
        String start,
    @Doc("Last instant, ISO-8601, inclusive; a date alone is its midnight.") String end,
    @Doc("Step of the grid: S, min, H, D, W, M, Q, Y with an optional number (15min), or PT15M.")
        @Default("\"H\"")
        String freq) {}
