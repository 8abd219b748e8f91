package dev.datagen.api.sink;

import java.io.IOException;
import java.util.Map;
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
   * Whether every row counts as soon as it is written (a topic, a terminal) rather than when the
   * run is complete (files). Only such a sink can be given rows at the pace of a clock: chunks then
   * are small, and those of several tables take turns in the order of event time.
   */
  default boolean streams() {
    return false;
  }

  /** Whether it can write tables whose number of rows shows only at the end, such as ledgers. */
  default boolean acceptsOpenTables() {
    return false;
  }

  /**
   * What the options ask to go wrong on purpose, by table. The engine leaves rows out, repeats and
   * delays them before the sink sees them; the sink only has to write {@linkplain
   * dev.datagen.api.rows.Chunk.Kind#TOMBSTONES tombstones}.
   */
  default Map<String, Disorder> disorder(O options) {
    return Map.of();
  }

  /**
   * Opens the target. Nothing that an earlier run finished may look finished any more once this
   * returns.
   *
   * @throws IOException if the target cannot be written to; the message says why and is shown as it
   *     is
   */
  Sink<?> open(SinkContext context, O options) throws IOException;
}
