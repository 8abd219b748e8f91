package dev.datagen.api.validator;

import dev.datagen.api.rows.TableSchema;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * A kind of validator: what a schema's {@code validators} call by name. Annotate implementations
 * with {@link org.pf4j.Extension}; they need a public constructor without parameters and no state.
 *
 * @param <A> the arguments, a record
 */
public interface ValidatorFactory<A extends Record> extends ExtensionPoint {

  /** The name in a schema: lower-case letters, digits and underscores. */
  String id();

  /** The class of the arguments. */
  Class<A> arguments();

  /**
   * Checks the arguments against the tables.
   *
   * @param tables every table of the schema; their row counts are −1 where only the run finds out
   * @throws dev.datagen.api.option.InvalidArgument if the arguments make no sense for the tables
   */
  Validator<?> plan(A arguments, List<TableSchema> tables);
}
