package dev.datagen.api.law;

/**
 * The law that a generator draws each row's value from, declared so that data can be held against
 * it. Which of its kinds it is decides how it is tested.
 */
public sealed interface Law
    permits ListLaw, NumberLaw, TimeLaw, RowsLaw, ComputedLaw, UncheckableLaw {}
