package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;
import java.util.List;

/**
 * Arguments of the modifier {@code seasonality}; weights in the order of the dimension, Monday and
 * January first.
 */
@Doc(
    "A cycle of the calendar. On a number: multiplied by the weight of the row's time. On a datetime"
        + " made by datetime_series: the weights join its patterns and shape when rows happen.")
@Example("{\"dimension\": \"dow\", \"weights\": [1, 1, 1, 1, 1.2, 1.6, 1.4]}")
public record SeasonalityArguments(
    @Doc("The cycle.") Dimension dimension,
    @Doc("24, 7 (Monday first) or 12 weights; on a number they are factors, taken as they are.")
        List<Double> weights,
    @Doc("On a number: the column that holds the row's time; absent: the row's time as everywhere.")
        @Nullable
        String timeColumn) {}
