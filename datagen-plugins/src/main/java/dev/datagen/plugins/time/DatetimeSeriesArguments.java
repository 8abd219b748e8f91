package dev.datagen.plugins.time;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import java.util.List;

/** Arguments of the generator {@code datetime_series}. */
@Doc(
    "Instants of the grid start, start + freq, start + 2 freq, … up to the end, each as likely as"
        + " the product of its patterns' weights. On a date column the grid is one of days.")
@Example(
    "{\"within\": \"timeframe\", \"freq\": \"15min\", \"pattern\": {\"dimension\": \"dow\","
        + " \"weights\": [1, 1, 1, 1, 1.5, 2, 2]}, \"after\": \"user.created_at\"}")
public record DatetimeSeriesArguments(
    @Doc("Where the instants lie: \"timeframe\", or {start, end}, both inclusive.")
        @Default("\"timeframe\"")
        Within within,
    @Doc(
            "Step of the grid: S, min, H, D, W, M, Q, Y with an optional number (15min), or PT15M;"
                + " M, Q and Y are first days. The timeframe's where absent.")
        @Nullable
        String freq,
    @Doc("A pattern.") @Nullable Pattern pattern,
    @Doc("Several patterns, which multiply.") @Default("[]") List<Pattern> patterns,
    @Doc("How instants follow each other.") @Default("\"random\"") Order order,
    @Doc(
            "A column of the row (`created_at`) or of an ancestor (`user.created_at`) that no value"
                + " is earlier than. Where the grid has nothing left after it, its own value is"
                + " taken.")
        @Nullable
        String after) {}
