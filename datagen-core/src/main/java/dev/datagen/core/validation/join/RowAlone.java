package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;

/** What components read that refer to no other table, while data are checked. */
public interface RowAlone extends Inputs {

  @Override
  default long rowCount(Reference reference) {
    throw elsewhere(reference);
  }

  @Override
  default Column pick(Reference reference, long[] rows) {
    throw elsewhere(reference);
  }

  @Override
  default long[] match(Reference reference, long[] draws) {
    throw elsewhere(reference);
  }

  private static IllegalStateException elsewhere(Reference reference) {
    return new IllegalStateException("rows of " + reference.table() + " are not at hand");
  }

  @Override
  default void warn(String argument, String message, String hint) {
    // the run that made the data told it
  }
}
