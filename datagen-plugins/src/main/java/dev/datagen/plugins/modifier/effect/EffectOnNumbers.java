package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Nulls;
import dev.datagen.api.law.Influence;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import dev.datagen.plugins.modifier.RowTime;
import java.util.Optional;

/**
 * Value × factor or value + delta, as the effect that holds at the row's time says. A row without a
 * time takes the default.
 */
final class EffectOnNumbers extends RealModifier {

  private final EffectSource source;
  private final RowTime time;
  private final EffectArguments.Operation operation;

  /**
   * @param time null where effects last for ever
   */
  EffectOnNumbers(
      EffectSource source,
      RowTime time,
      EffectArguments.Operation operation,
      ModifierContext context) {
    super("effect", context);
    this.source = source;
    this.time = time;
    this.operation = operation;
  }

  @Override
  public boolean injects() {
    return true;
  }

  @Override
  protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
    EffectIndex index = source.index(inputs);
    int[] groups = source.groups(index, values.length, inputs);
    double[] numbers = new double[values.length];
    if (time == null) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = index.at(groups[i], 0);
      }
    } else {
      long[] micros = time.micros(inputs);
      Nulls timeless = time.nulls(inputs);
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = timeless.isNull(i) ? index.otherwise() : index.at(groups[i], micros[i]);
      }
    }
    switch (operation) {
      case MUL -> {
        for (int i = 0; i < values.length; i++) {
          values[i] *= numbers[i];
        }
      }
      case ADD -> {
        for (int i = 0; i < values.length; i++) {
          values[i] += numbers[i];
        }
      }
    }
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(
        new LawChange.Follows(
            Optional.of(new Influence("effect", source.table(), Optional.empty()))));
  }
}
