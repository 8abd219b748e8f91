package dev.datagen.plugins.distribution;

import dev.datagen.api.option.Doc;
import java.util.List;

/** The families of probability laws, with the parameters that belong to each. */
public enum LawType {
  @Doc("bell curve; mean, std (alias sigma)")
  NORMAL(false, "mean", "std|sigma"),
  @Doc("exp of a normal variable; mean, sigma (both of the logarithm)")
  LOGNORMAL(false, "mean", "sigma|std"),
  @Doc("all values equally likely; low, high (aliases min, max), both included on an int column")
  UNIFORM(true, "low|min", "high|max"),
  @Doc("number of events in a fixed time; lambda")
  POISSON(false, "lambda"),
  @Doc("time between events; rate, or else mean")
  EXPONENTIAL(false, "rate", "mean"),
  @Doc("time until several events; shape, scale")
  GAMMA(false, "shape", "scale"),
  @Doc("a share between 0 and 1; alpha, beta")
  BETA(true, "alpha", "beta"),
  @Doc("lifetimes; shape (alias alpha), scale (alias beta)")
  WEIBULL(false, "shape|alpha", "scale|beta"),
  @Doc("heavy tail above a least value; scale (the least value), shape")
  PARETO(false, "scale", "shape"),
  @Doc("from a lower limit up to a mode and down to an upper limit; a (lower), c (mode), b (upper)")
  TRIANGULAR(true, "a", "c", "b"),
  @Doc("bell curve with heavy tails around 0; degrees_of_freedom (alias df)")
  STUDENT_T(false, "degrees_of_freedom|df"),
  @Doc("number of successes among independent trials; trials, p")
  BINOMIAL(true, "trials", "p"),
  @Doc("number of failures before the first success, from 0; p")
  GEOMETRIC(false, "p");

  private final boolean bounded;
  private final List<List<String>> names;

  LawType(boolean bounded, String... names) {
    this.bounded = bounded;
    this.names = List.of(names).stream().map(name -> List.of(name.split("\\|"))).toList();
  }

  /** Whether values lie between two finite bounds even without a clamp. */
  public boolean isBounded() {
    return bounded;
  }

  /** The parameters; of each its name, then its aliases. */
  List<List<String>> names() {
    return names;
  }
}
