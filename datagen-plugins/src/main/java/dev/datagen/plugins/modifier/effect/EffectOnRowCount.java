package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Nulls;
import dev.datagen.api.modifier.RowCountModifier;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.time.Timeframe;
import dev.datagen.plugins.modifier.RowTime;

/**
 * Factors on how many rows each parent gets: the effect that holds at the parent's time, or for a
 * parent without a time the factor averaged over the timeframe.
 */
final class EffectOnRowCount implements RowCountModifier {

  private final EffectSource source;
  private final RowTime time;
  private final Timeframe timeframe;
  private volatile Averages averages;

  /** The averages of all groups of effects. */
  private record Averages(EffectIndex index, double[] byGroup) {}

  private EffectOnRowCount(EffectSource source, RowTime time, Timeframe timeframe) {
    this.source = source;
    this.time = time;
    this.timeframe = timeframe;
  }

  static EffectOnRowCount plan(
      EffectSource source, EffectArguments arguments, ColumnContext parent) {
    Timeframe timeframe = parent.timeframe().orElse(null);
    RowTime time = time(arguments, parent);
    boolean averaged = arguments.window() != null && (time == null || time.input().nullable());
    if (averaged && timeframe == null) {
      throw new InvalidArgument(
          "window",
          "rows of " + parent.table() + " have no time, and there is no timeframe to average over",
          "give the dataset a timeframe, or the parent a datetime column");
    }
    return new EffectOnRowCount(source, time, averaged ? timeframe : null);
  }

  private static RowTime time(EffectArguments arguments, ColumnContext parent) {
    String named = arguments.timeColumn();
    boolean isRead = named != null || arguments.window() != null && parent.hasTime();
    return isRead ? RowTime.declare(parent, "time_column", named) : null;
  }

  @Override
  public void factors(Rows parents, Inputs inputs, double[] factors) {
    EffectIndex index = source.index(inputs);
    int[] groups = source.groups(index, parents.size(), inputs);
    long[] micros = time == null ? null : time.micros(inputs);
    Nulls timeless = time == null ? Nulls.NONE : time.nulls(inputs);
    for (int i = 0; i < parents.size(); i++) {
      double factor =
          micros == null || timeless.isNull(i)
              ? always(index, groups[i])
              : index.at(groups[i], micros[i]);
      if (!(factor >= 0)) {
        throw new RowError(
            i,
            "the effect table "
                + source.table()
                + " gives it the factor "
                + factor
                + "; a number of rows can only be scaled by factors from 0 on");
      }
      factors[i] *= factor;
    }
  }

  private double always(EffectIndex index, int group) {
    if (group < 0) {
      return index.otherwise();
    }
    return timeframe == null ? index.at(group, 0) : averages(index)[group];
  }

  /** Once for all groups, since a group may have a million steps and a million parents. */
  private double[] averages(EffectIndex index) {
    Averages known = averages;
    if (known == null || known.index() != index) {
      double[] byGroup = new double[index.keys().size()];
      for (int group = 0; group < byGroup.length; group++) {
        byGroup[group] = index.average(group, timeframe.start(), timeframe.end() + 1);
      }
      known = new Averages(index, byGroup);
      averages = known;
    }
    return known.byGroup();
  }
}
