package dev.datagen.core.run;

import dev.datagen.core.watch.Supervised;
import java.time.Duration;
import java.util.List;

/**
 * How a run is carried out; nothing here changes a value.
 *
 * @param threads workers, at least 1
 * @param chunks which chunks to make
 * @param listener told how far the run is
 * @param taps who else gets the chunks
 * @param pluginTimeout how long one call of a component, or the making of one chunk, may take
 *     before the run is ended as stuck; zero for ever
 * @param ledger whether what is changed on purpose is written down
 * @param command the command line that makes the same data, for messages: {@code datagen generate
 *     shop.json --seed 42}
 */
public record RunOptions(
    int threads,
    ChunkSelection chunks,
    ProgressListener listener,
    List<Tap.Opener> taps,
    Duration pluginTimeout,
    boolean ledger,
    String command) {

  /** With the usual limit for a component. */
  public RunOptions(
      int threads,
      ChunkSelection chunks,
      ProgressListener listener,
      List<Tap.Opener> taps,
      String command) {
    this(threads, chunks, listener, taps, Supervised.USUAL_LIMIT, false, command);
  }

  public RunOptions {
    taps = List.copyOf(taps);
  }
}
