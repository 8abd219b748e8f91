package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import dev.datagen.plugins.random.NormalDeviates;
import java.util.Optional;

/** Value + noise or value × (1 + noise), where the noise is normal with mean 0. */
final class Jitter extends RealModifier {

  private final double std;
  private final JitterArguments.Mode mode;

  Jitter(double std, JitterArguments.Mode mode, ModifierContext context) {
    super("jitter", context);
    this.std = std;
    this.mode = mode;
  }

  @Override
  protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
    double[] deviates = new double[values.length];
    NormalDeviates.fill(rows, key, 0, deviates);
    switch (mode) {
      case ADD -> {
        for (int i = 0; i < values.length; i++) {
          values[i] += std * deviates[i];
        }
      }
      case MUL -> {
        for (int i = 0; i < values.length; i++) {
          values[i] *= 1 + std * deviates[i];
        }
      }
    }
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Noise(std, mode == JitterArguments.Mode.MUL));
  }
}
