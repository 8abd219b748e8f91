package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.Law;
import dev.datagen.plugins.modifier.RealModifier;
import java.util.Optional;

/** Numbers of the rows hit × (1 + m) or ÷ (1 + m), where m is the size of a draw from a law. */
final class Outliers extends RealModifier {

  private final OutlierRows outliers;
  private final Law magnitude;
  private final boolean drop;
  private final boolean allowExceed;

  Outliers(
      OutlierRows outliers,
      Law magnitude,
      boolean drop,
      boolean allowExceed,
      ModifierContext context) {
    super("outliers", context);
    this.outliers = outliers;
    this.magnitude = magnitude;
    this.drop = drop;
    this.allowExceed = allowExceed;
  }

  @Override
  public boolean injects() {
    return true;
  }

  @Override
  protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
    int[] hits = outliers.hits(rows, key);
    if (hits.length == 0) {
      return;
    }
    double[] magnitudes = new double[hits.length];
    magnitude.fill(OutlierRows.only(rows, hits), key.derive("magnitude"), magnitudes);
    for (int h = 0; h < hits.length; h++) {
      double factor = 1 + Math.abs(magnitudes[h]);
      values[hits[h]] = drop ? values[hits[h]] / factor : values[hits[h]] * factor;
    }
  }

  @Override
  public boolean liftsClamp() {
    return allowExceed;
  }

  @Override
  public Optional<LawChange> lawChange() {
    return magnitude
        .declared()
        .map(
            law ->
                new LawChange.Outliers(
                    outliers.rate(), new FactorLaw(law, drop), outliers.clustering()));
  }
}
