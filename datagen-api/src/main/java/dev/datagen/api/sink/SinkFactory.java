package dev.datagen.api.sink;

import java.io.IOException;
import org.pf4j.ExtensionPoint;

/**
 * A kind of sink: what {@code --sink} calls by name. Annotate implementations with {@link
 * org.pf4j.Extension}; they need a public constructor without parameters and no state.
 *
 * @param <O> the options: a record, filled from {@code --sink-option} and the schema's {@code
 *     sinks}
 */
public interface SinkFactory<O extends Record> extends ExtensionPoint {

  /** The name on the command line: lower-case letters, digits and underscores. */
  String id();

  /** The class of the options. */
  Class<O> options();

  /**
   * Opens the target. Nothing that an earlier run finished may look finished any more once this
   * returns.
   *
   * @throws IOException if the target cannot be written to; the message says why and is shown as it
   *     is
   */
  Sink<?> open(SinkContext context, O options) throws IOException;
}
