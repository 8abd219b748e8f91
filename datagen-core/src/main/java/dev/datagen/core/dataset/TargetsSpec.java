package dev.datagen.core.dataset;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.OneOrMany;
import java.util.List;
import java.util.Map;

/** The object {@code targets} of a schema: what is checked of the data as a whole. */
@Doc("What the data should look like as a whole.")
public record TargetsSpec(
    @Doc("Shares of rows on Saturdays and Sundays.") @Default("[]") @OneOrMany
        List<WeekendShare> weekendShare,
    @Doc("Means of columns.") @Default("[]") @OneOrMany List<MeanInRange> meanInRange,
    @Doc("How several influences together shape a metric.") @Default("[]") @OneOrMany
        List<CompositeEffect> compositeEffect) {

  @Doc("The share of a table's rows whose time is on a Saturday or Sunday (UTC).")
  public record WeekendShare(
      @Doc("The table.") String table,
      @Doc("Its time column.") String timestamp,
      @Doc("Least share.") @Bounds(min = 0, max = 1) double min,
      @Doc("Greatest share.") @Bounds(min = 0, max = 1) double max) {}

  @Doc("The mean of a column.")
  public record MeanInRange(
      @Doc("The table.") String table,
      @Doc("Its numeric column.") String column,
      @Doc("Least mean.") double min,
      @Doc("Greatest mean.") double max) {}

  @Doc("The product of several influences on a metric.")
  public record CompositeEffect(
      @Doc("The table.") String table,
      @Doc("A numeric column, or volume / occurrence_rate for the number of rows.") String metric,
      @Doc("The influences.") List<Influence> influences,
      @Doc("How far the observed may be from the expected.") Tolerance tolerance) {}

  @Doc(
      "One influence: seasonality {dimension, weights}, effect {table, on, field, default} or outliers {rate, mode}.")
  public record Influence(
      @Doc("Which influence.") Kind kind,
      @Doc("Seasonality: the cycle.") @Nullable Dimension dimension,
      @Doc("Seasonality: 24, 7 or 12 weights.") @Nullable @Bounds(min = 0) List<Double> weights,
      @Doc("Effect: the effect table.") @Nullable String table,
      @Doc("Effect: local column → effect column.") @Nullable Map<String, String> on,
      @Doc("Effect: column that holds the factor.") @Nullable String field,
      @Doc("Effect: factor outside every window.") @Nullable @Name("default") Double defaultValue,
      @Doc("Outliers: share of rows.") @Nullable @Bounds(min = 0, max = 1) Double rate,
      @Doc("Outliers: spike, drop or burst.") @Nullable String mode) {

    /** Kinds of influences. */
    public enum Kind {
      SEASONALITY,
      EFFECT,
      OUTLIERS
    }
  }

  @Doc("Tolerance of a composite effect; mape above 1 is in percent.")
  public record Tolerance(
      @Doc("Mean absolute error.") @Nullable @Bounds(min = 0) Double mae,
      @Doc("Mean absolute percentage error.") @Nullable @Bounds(min = 0) Double mape) {}
}
