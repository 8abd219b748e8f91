package dev.datagen.api.source;

import java.io.IOException;
import org.pf4j.ExtensionPoint;

/**
 * A kind of source: what {@code validate} reads data back from. Annotate implementations with
 * {@link org.pf4j.Extension}; they need a public constructor without parameters and no state.
 *
 * @param <O> the options: a record, filled from {@code --source-option}
 */
public interface SourceFactory<O extends Record> extends ExtensionPoint {

  /** The name on the command line: lower-case letters, digits and underscores. */
  String id();

  /** The class of the options. */
  Class<O> options();

  /**
   * Finds the tables at all locations together.
   *
   * @throws IOException if a location cannot be read at all; the message says why and is shown as
   *     it is. What is wrong with one table alone is told by {@link SourceTable#problem}
   */
  Source open(SourceContext context, O options) throws IOException;
}
