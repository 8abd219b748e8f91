package dev.datagen.api.law;

/**
 * Numbers by their cumulative distribution, which may jump: a clamped law has atoms at its bounds,
 * a law over integers has nothing else. Immutable.
 */
public non-sealed interface NumberLaw extends Law {

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.numbers(this);
  }

  /** Probability of a number less than {@code x}. */
  double below(double x);

  /** Probability of a number less than or equal to {@code x}. */
  double upTo(double x);

  /** Whether all numbers are integers. */
  default boolean isInteger() {
    return false;
  }

  /** The law of those numbers only that lie within bounds, as likely among each other as before. */
  default NumberLaw inside(double min, double max) {
    return new PartOfNumberLaw(this, min, max);
  }

  /** The law of numbers of this one where those beyond a bound become the bound. */
  default NumberLaw clamped(double min, double max) {
    return new ClampedNumberLaw(this, min, max);
  }
}
