package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.law.TimeLaw;
import java.util.List;
import java.util.Optional;

/** What can be said of a column's finished values from what is declared. */
public sealed interface DeclaredLaw {

  /** Calls the visitor's method for this kind of law. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Tells laws apart by their kind.
   *
   * @param <R> what is made of a law
   */
  interface Visitor<R> {

    R numbers(Numbers law);

    R listed(Listed law);

    R rows(OfRows law);

    R times(Times law);

    R byRow(ByRow law);

    R unknown(Unknown law);
  }

  /**
   * Numbers of one law, whatever the row.
   *
   * @param law the law before the cast
   * @param outliers the outliers among them, if any are declared
   */
  record Numbers(NumberLaw law, Optional<Outlying> outliers) implements DeclaredLaw {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.numbers(this);
    }
  }

  /**
   * Numbers of which some stand out.
   *
   * @param rate the declared share
   * @param others the law of those that do not stand out, before the cast
   * @param standing the law of those that do, before the cast
   * @param clustering variance of the number that do, over that of independent ones
   */
  record Outlying(double rate, NumberLaw others, NumberLaw standing, double clustering) {}

  /**
   * Listed values, as the column stores them, whatever the row.
   *
   * @param values the values
   * @param shares their probabilities
   */
  record Listed(dev.datagen.api.column.Column values, double[] shares) implements DeclaredLaw {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listed(this);
    }
  }

  /** Values of another table's rows. */
  record OfRows(RowsLaw law) implements DeclaredLaw {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rows(this);
    }
  }

  /**
   * Instants.
   *
   * @param law the law
   * @param redrawn outliers among them, if any are declared
   * @param moved the hour, day or month within which noise moves them, if any does: only how many
   *     lie in each can be checked
   * @param cycles the dimensions that patterns weigh
   */
  record Times(
      TimeLaw law,
      Optional<LawChange.Redrawn> redrawn,
      Optional<Dimension> moved,
      List<Dimension> cycles)
      implements DeclaredLaw {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.times(this);
    }
  }

  /** Values whose law differs from row to row. */
  record ByRow(RowFormula formula) implements DeclaredLaw {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.byRow(this);
    }
  }

  /**
   * Nothing that could be checked is declared.
   *
   * @param reason why, in words; empty where nothing random is declared, so that nothing is missing
   */
  record Unknown(String reason) implements DeclaredLaw {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }

    /** Whether a law is declared that cannot be checked. */
    public boolean isMissing() {
      return !reason.isEmpty();
    }
  }

  /** No law is declared at all. */
  static DeclaredLaw nothing() {
    return new Unknown("");
  }
}
