package dev.datagen.api.law;

import dev.datagen.api.generator.Dimension;
import java.util.Optional;

/** What a modifier does to the law of a value. */
public sealed interface LawChange {

  /** Calls the visitor's method for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Tells changes apart by their kind.
   *
   * @param <R> what is made of a change
   */
  interface Visitor<R> {

    R unchanged(Unchanged change);

    R follows(Follows change);

    R clamped(Clamped change);

    R noise(Noise change);

    R shifted(Shifted change);

    R timeNoise(TimeNoise change);

    R outliers(Outliers change);

    R redrawn(Redrawn change);
  }

  /** Nothing: it did what it does by replacing the generator. */
  record Unchanged() implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unchanged(this);
    }
  }

  /**
   * The new value follows from the old one and the row's inputs alone, whatever the key.
   *
   * @param influence what of the row it follows, where that is a behaviour to be checked
   */
  record Follows(Optional<Influence> influence) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.follows(this);
    }
  }

  /**
   * Numbers beyond a bound become the bound.
   *
   * @param min the least number, may be −∞
   * @param max the greatest number, may be +∞
   */
  record Clamped(double min, double max) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.clamped(this);
    }
  }

  /**
   * Normal noise of mean 0.
   *
   * @param std its standard deviation
   * @param relative whether the value is multiplied by 1 + noise rather than added to
   */
  record Noise(double std, boolean relative) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.noise(this);
    }
  }

  /**
   * All instants are moved by the same time.
   *
   * @param by the time in microseconds, may be negative
   */
  record Shifted(long by) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shifted(this);
    }
  }

  /**
   * An instant is moved within the hour, day or month that it lies in, and within its row's bounds.
   *
   * @param unit the dimension whose weights stay true: an hour, a day ({@link Dimension#DOW}) or a
   *     month; empty if it may move anywhere
   */
  record TimeNoise(Optional<Dimension> unit) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.timeNoise(this);
    }
  }

  /**
   * Some values are multiplied.
   *
   * @param rate probability that a value is
   * @param factors the law of the factor, greater than 0
   * @param clustering by how much the variance of the number of values hit exceeds that of
   *     independent ones; 1 if they are independent
   */
  record Outliers(double rate, NumberLaw factors, double clustering) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.outliers(this);
    }
  }

  /**
   * Some instants are replaced.
   *
   * @param rate probability that one is
   * @param times the law of what replaces it
   * @param clustering as for {@link Outliers}
   */
  record Redrawn(double rate, TimeLaw times, double clustering) implements LawChange {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redrawn(this);
    }
  }
}
