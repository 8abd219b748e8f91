package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;

/** Arguments of the modifier {@code time_jitter}. */
@Doc(
    "Shifts datetimes by normal noise. What would leave the hour, day or month that the column's"
        + " patterns weigh, or the span of its datetime_series (of other times: the timeframe), is"
        + " folded back at its border. The window of an effect is no such border.")
@Example("{\"std_minutes\": 12}")
public record TimeJitterArguments(
    @Doc("Standard deviation in minutes.") @Nullable @Bounds(min = 0, max = 1e9) Double stdMinutes,
    @Doc("Standard deviation in seconds, in place of std_minutes.")
        @Nullable
        @Bounds(min = 0, max = 6e10)
        Double stdSeconds) {}
