package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.util.List;

/**
 * Looks at the chunks that a run hands to its sink, in the same two steps: validators are one, a
 * ledger is another. What it throws ends the run as a failing sink does.
 *
 * @param <P> what is made of a chunk in the worker
 */
public interface Tap<P> {

  /** Opens a tap once the tables are known. */
  interface Opener {
    Tap<?> open(List<TableSchema> tables) throws IOException;
  }

  /** What it is called in messages: {@code "validation"}. */
  String name();

  /** Looks at a chunk. Called from many threads at once and in any order. */
  P prepare(Chunk chunk) throws IOException;

  /** The same of a chunk of some lap of a loop: see {@link Whole#lap}. */
  default P prepare(Chunk chunk, int lap) throws IOException {
    return prepare(chunk);
  }

  /** Takes the next chunk, in the order of the sink's. Called by one thread at a time. */
  void append(P prepared) throws IOException;

  /** Every chunk was appended; called before the sink commits. */
  void conclude() throws IOException;

  /** The run failed, maybe after {@link #conclude}: leaves nothing behind. */
  void abort();
}
