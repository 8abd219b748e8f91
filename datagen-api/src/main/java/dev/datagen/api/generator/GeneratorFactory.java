package dev.datagen.api.generator;

import dev.datagen.api.plan.ColumnContext;
import org.pf4j.ExtensionPoint;

/**
 * A kind of generator: what a schema calls by name. Annotate implementations with {@link
 * org.pf4j.Extension}; they need a public constructor without parameters and no state.
 *
 * @param <A> the arguments: a record, from which parsing, checking, the JSON Schema and the
 *     reference all derive (see {@link dev.datagen.api.option})
 */
public interface GeneratorFactory<A extends Record> extends ExtensionPoint {

  /** The name in a schema: lower-case letters, digits and underscores. */
  String id();

  /** The class of the arguments. */
  Class<A> arguments();

  /**
   * Checks the arguments against the column and declares what will be read. Whatever can be
   * computed once (tables, dictionaries) is computed here. Called once for each column of a plan.
   *
   * @throws dev.datagen.api.option.InvalidArgument if the arguments make no sense for the column
   */
  Generator plan(A arguments, ColumnContext context);
}
