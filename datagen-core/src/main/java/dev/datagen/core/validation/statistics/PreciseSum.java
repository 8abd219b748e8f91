package dev.datagen.core.validation.statistics;

/**
 * A sum in double-double arithmetic (Knuth's two-sum, Dekker 1971): about 32 digits, so that the
 * order of the terms does not show in any digit that is printed. Mutable; not thread safe.
 */
public final class PreciseSum {

  private double high;
  private double low;

  /** Adds a number. */
  public void add(double term) {
    double sum = high + term;
    double part = sum - high;
    low += (high - (sum - part)) + (term - part);
    high = sum;
  }

  /** Adds another sum. */
  public void add(PreciseSum other) {
    add(other.high);
    low += other.low;
  }

  /** The sum, rounded. */
  public double value() {
    return high + low;
  }
}
