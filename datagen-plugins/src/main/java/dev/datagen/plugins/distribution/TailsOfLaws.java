package dev.datagen.plugins.distribution;

import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GeometricDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;

/** The tails of each family of laws. */
final class TailsOfLaws {

  /** The library counts in 32 bits, and sums its way up to the mean. */
  private static final double LARGEST_COUNT = 1e6;

  private TailsOfLaws() {}

  /** Those of a law whose parameters were checked; empty where it has but one value or too many. */
  static Optional<Tails> of(LawArguments arguments) {
    Parameters parameters = Parameters.of(arguments);
    return switch (arguments.type()) {
      case NORMAL ->
          spread(parameters.real("std"))
              .map(std -> Tails.of(new NormalDistribution(null, parameters.real("mean"), std)));
      case LOGNORMAL ->
          spread(parameters.real("sigma"))
              .map(s -> Tails.of(new LogNormalDistribution(null, parameters.real("mean"), s)));
      case UNIFORM ->
          spread(parameters.real("high") - parameters.real("low"))
              .map(
                  width ->
                      Tails.of(
                          new UniformRealDistribution(
                              null, parameters.real("low"), parameters.real("high"))));
      case EXPONENTIAL -> Optional.of(Tails.of(exponential(parameters)));
      case GAMMA ->
          Optional.of(
              Tails.of(
                  new GammaDistribution(null, parameters.real("shape"), parameters.real("scale"))));
      case BETA ->
          Optional.of(
              Tails.of(
                  new BetaDistribution(null, parameters.real("alpha"), parameters.real("beta"))));
      case WEIBULL ->
          Optional.of(
              Tails.of(
                  new WeibullDistribution(
                      null, parameters.real("shape"), parameters.real("scale"))));
      case PARETO ->
          Optional.of(
              Tails.of(
                  new ParetoDistribution(
                      null, parameters.real("scale"), parameters.real("shape"))));
      case TRIANGULAR ->
          Optional.of(
              Tails.of(
                  new TriangularDistribution(
                      null, parameters.real("a"), parameters.real("c"), parameters.real("b"))));
      case STUDENT_T ->
          Optional.of(Tails.of(new TDistribution(null, parameters.real("degrees_of_freedom"))));
      case POISSON ->
          count(parameters.real("lambda"))
              .map(lambda -> Tails.of(new PoissonDistribution(null, lambda, 1e-12, 10_000_000)));
      case BINOMIAL ->
          count(parameters.real("trials"))
              .map(
                  trials ->
                      Tails.of(
                          new BinomialDistribution(null, trials.intValue(), parameters.real("p"))));
      case GEOMETRIC ->
          Optional.of(Tails.of(new GeometricDistribution(null, parameters.real("p"))));
    };
  }

  private static ExponentialDistribution exponential(Parameters parameters) {
    double mean = parameters.has("mean") ? parameters.real("mean") : 1 / parameters.real("rate");
    return new ExponentialDistribution(null, mean);
  }

  private static Optional<Double> spread(double spread) {
    return spread > 0 && spread < Double.POSITIVE_INFINITY ? Optional.of(spread) : Optional.empty();
  }

  private static Optional<Double> count(double count) {
    return count > 0 && count <= LARGEST_COUNT ? Optional.of(count) : Optional.empty();
  }
}
