package dev.datagen.api.law;

/**
 * The law that a generator draws each row's value from, declared so that data can be held against
 * it. Which of its kinds it is decides how it is tested.
 */
public sealed interface Law
    permits ListLaw, NumberLaw, TimeLaw, RowsLaw, ComputedLaw, UncheckableLaw {

  /** Calls the visitor's method for this kind of law. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Tells laws apart by their kind.
   *
   * @param <R> what is made of a law
   */
  interface Visitor<R> {

    R listed(ListLaw law);

    R numbers(NumberLaw law);

    R times(TimeLaw law);

    R rows(RowsLaw law);

    R computed(ComputedLaw law);

    R uncheckable(UncheckableLaw law);
  }
}
