package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.Influence;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import dev.datagen.plugins.modifier.RowTime;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Locale;
import java.util.Optional;

/** Value × weight of the row's hour, day of week or month; rows without a time stay as they are. */
final class SeasonalFactor extends RealModifier {

  private final Dimension dimension;
  private final double[] weights;
  private final RowTime time;

  SeasonalFactor(Dimension dimension, double[] weights, RowTime time, ModifierContext context) {
    super("seasonality", context);
    this.dimension = dimension;
    this.weights = weights;
    this.time = time;
  }

  @Override
  protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
    int[] fields = new int[values.length];
    CalendarFields.fill(dimension, time.micros(inputs), fields);
    Nulls timeless = time.nulls(inputs);
    if (timeless.any()) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= timeless.isNull(i) ? 1 : weights[fields[i]];
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] *= weights[fields[i]];
      }
    }
  }

  @Override
  public Optional<LawChange> lawChange() {
    Influence.Cycle cycle = new Influence.Cycle(dimension, time.input());
    String name = dimension.name().toLowerCase(Locale.ROOT);
    return Optional.of(
        new LawChange.Follows(Optional.of(new Influence("seasonality", name, Optional.of(cycle)))));
  }
}
