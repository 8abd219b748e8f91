package dev.datagen.core.behaviour;

import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;

/** A factor by age, never below 0. */
public interface AgeCurve {

  /**
   * The factor.
   *
   * @param created when the entity came to be, in microseconds UTC
   * @param at the moment at which its age is taken, in microseconds UTC
   */
  double at(long created, long at);

  /**
   * The declared curve: by complete units where it is a list, by fractional ones where it is not.
   */
  static AgeCurve of(CurveSpec curve, TimeUnit unit) {
    if (curve.values() != null) {
      double[] values = curve.values().stream().mapToDouble(Double::doubleValue).toArray();
      return (created, at) ->
          values[(int) Math.min(Age.complete(created, at, unit), values.length - 1)];
    }
    double a = curve.params().a();
    double b = curve.params().b();
    return switch (curve.curveType()) {
      case LOGARITHMIC ->
          (created, at) -> Math.max(0, a + b * StrictMath.log1p(Age.fractional(created, at, unit)));
      case EXPONENTIAL ->
          (created, at) -> Math.max(0, a * StrictMath.exp(b * Age.fractional(created, at, unit)));
      case LINEAR -> (created, at) -> Math.max(0, a + b * Age.fractional(created, at, unit));
    };
  }
}
