package dev.datagen.core.validation.law;

import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.NumberLaw;
import java.util.List;
import java.util.Optional;

/**
 * Everything random about a value in one number: what the generator draws, or for a computed value
 * the noise, times the factor of an outlier.
 *
 * @param latent the number
 * @param outliers the outliers among its values
 * @param threshold above which a number rather belongs to an outlier; NaN without outliers
 */
record LatentLaw(Latent latent, Optional<DeclaredLaw.Outlying> outliers, double threshold) {

  private static final NumberLaw ONE =
      new ListedNumberLaw(new double[] {1}, new double[] {1}, false);

  static LatentLaw of(Law law, List<LawChange> changes) {
    Latent.Entry entry = law instanceof ComputedLaw ? Latent.Entry.MULTIPLIED : Latent.Entry.VALUE;
    NumberLaw others = law instanceof NumberLaw numbers ? numbers : null;
    LawChange.Outliers hit = null;
    NumberLaw standing = null;
    for (LawChange change : changes) {
      if (change instanceof LawChange.Noise noise && noise.std() > 0) {
        if (others != null) {
          others = NoisyLaw.of(others, noise.std(), noise.relative());
        } else {
          entry = noise.relative() ? Latent.Entry.MULTIPLIED : Latent.Entry.ADDED;
          others = new NormalNumberLaw(noise.relative() ? 1 : 0, noise.std());
        }
      } else if (change instanceof LawChange.Outliers outliers) {
        hit = outliers;
        standing =
            others == null ? outliers.factors() : MultipliedLaw.of(others, outliers.factors());
        others = others == null ? ONE : others;
      }
    }
    if (others == null) {
      return new LatentLaw(Latent.none(), Optional.empty(), Double.NaN);
    }
    if (hit == null) {
      return new LatentLaw(Latent.of(entry, others, Double.NaN), Optional.empty(), Double.NaN);
    }
    DeclaredLaw.Outlying outlying =
        new DeclaredLaw.Outlying(hit.rate(), others, standing, hit.clustering());
    double threshold = OutlierThreshold.of(outlying);
    return new LatentLaw(
        Latent.of(entry, new MixedLaw(hit.rate(), others, standing), threshold),
        Optional.of(outlying),
        threshold);
  }
}
