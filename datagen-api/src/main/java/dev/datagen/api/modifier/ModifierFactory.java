package dev.datagen.api.modifier;

import org.pf4j.ExtensionPoint;

/**
 * A kind of modifier: what a schema calls by {@code "transform"}. Annotate implementations with
 * {@link org.pf4j.Extension}; they need a public constructor without parameters and no state.
 *
 * @param <A> the arguments, a record
 */
public interface ModifierFactory<A extends Record> extends ExtensionPoint {

  /** The name in a schema: lower-case letters, digits and underscores. */
  String id();

  /** The class of the arguments. */
  Class<A> arguments();

  /**
   * Checks the arguments against the column and declares what will be read.
   *
   * @throws dev.datagen.api.option.InvalidArgument if the arguments make no sense for the column,
   *     or the modifier cannot work on {@link ModifierContext#inputType}
   */
  Modifier plan(A arguments, ModifierContext context);
}
