package dev.datagen.plugins.distribution;

import dev.datagen.api.option.InvalidArgument;

/** Makes laws of their parameters and checks the ranges. */
final class Laws {

  /** Largest count whose neighbours doubles can still tell apart in the formulas. */
  private static final double LARGEST_COUNT = 1e15;

  /** Largest shape at which the tests for rejection do not cancel. */
  private static final double LARGEST_SHAPE = 1e9;

  private Laws() {}

  static Law unclamped(LawType type, Parameters parameters) {
    return switch (type) {
      case NORMAL ->
          new NormalLaw(parameters.real("mean"), parameters.between("std", 0, Double.MAX_VALUE));
      case LOGNORMAL ->
          new LognormalLaw(
              parameters.real("mean"), parameters.between("sigma", 0, Double.MAX_VALUE));
      case UNIFORM -> uniform(parameters);
      case POISSON -> PoissonLaw.of(parameters.between("lambda", 0, LARGEST_COUNT));
      case EXPONENTIAL -> exponential(parameters);
      case GAMMA -> new GammaLaw(shape(parameters, "shape"), parameters.positive("scale"));
      case BETA -> new BetaLaw(shape(parameters, "alpha"), shape(parameters, "beta"));
      case WEIBULL -> new WeibullLaw(parameters.positive("shape"), parameters.positive("scale"));
      case PARETO -> new ParetoLaw(parameters.positive("scale"), parameters.positive("shape"));
      case TRIANGULAR -> triangular(parameters);
      case STUDENT_T -> new StudentTLaw(shape(parameters, "degrees_of_freedom"));
      case BINOMIAL -> binomial(parameters);
      case GEOMETRIC -> {
        parameters.positive("p");
        yield new GeometricLaw(parameters.between("p", 0, 1));
      }
    };
  }

  private static double shape(Parameters parameters, String name) {
    parameters.positive(name);
    return parameters.between(name, 0, LARGEST_SHAPE);
  }

  private static Law uniform(Parameters parameters) {
    double low = parameters.real("low");
    double high = parameters.real("high");
    if (low > high) {
      parameters.refuse("high", "must not be below low, which is " + parameters.exact("low"));
    }
    return new UniformLaw(low, high);
  }

  private static Law exponential(Parameters parameters) {
    if (parameters.has("rate") && parameters.has("mean")) {
      throw new InvalidArgument(
          "params.mean", "exponential takes rate or mean, not both", "leave out one of them");
    }
    return new ExponentialLaw(
        parameters.has("mean") ? parameters.positive("mean") : 1 / parameters.positive("rate"));
  }

  private static Law triangular(Parameters parameters) {
    double lower = parameters.real("a");
    double mode = parameters.real("c");
    double upper = parameters.real("b");
    if (!(upper > lower && upper - lower < Double.POSITIVE_INFINITY)) {
      parameters.refuse("b", "must be above a, which is " + parameters.exact("a"));
    }
    if (mode < lower || mode > upper) {
      parameters.refuse("c", "must lie between a and b");
    }
    return new TriangularLaw(lower, mode, upper);
  }

  private static Law binomial(Parameters parameters) {
    double trials = parameters.between("trials", 0, LARGEST_COUNT);
    if (trials != Math.rint(trials)) {
      parameters.refuse("trials", "must be an integer");
    }
    return BinomialLaw.of((long) trials, parameters.between("p", 0, 1));
  }
}
