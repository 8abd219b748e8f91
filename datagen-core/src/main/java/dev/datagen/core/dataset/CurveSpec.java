package dev.datagen.core.dataset;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Nullable;
import java.util.List;

/**
 * A curve over age: in a schema either a list of numbers or {@code {"curve_type": …, "params": …}}.
 *
 * @param values the list; null for a parametric curve
 * @param curveType the family; null for a list
 * @param params its parameters; null for a list
 */
public record CurveSpec(
    @Nullable List<Double> values, @Nullable CurveType curveType, @Nullable Params params) {

  /** Families of curves. */
  public enum CurveType {
    @Doc("a + b ln(age + 1)")
    LOGARITHMIC,
    @Doc("a e^(b age)")
    EXPONENTIAL,
    @Doc("a + b age")
    LINEAR
  }

  /** The form of a parametric curve in a schema. */
  public record ParametricCurve(
      @Doc("The family.") CurveType curveType, @Doc("Its parameters.") Params params) {}

  @Doc("Parameters of a curve.")
  public record Params(double a, double b) {}
}
