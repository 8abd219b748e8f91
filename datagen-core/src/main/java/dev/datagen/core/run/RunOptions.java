package dev.datagen.core.run;

import java.time.Duration;
import java.util.List;

/**
 * How a run is carried out; nothing here changes a value.
 *
 * @param threads workers, at least 1
 * @param chunks which chunks to make
 * @param listener told how far the run is
 * @param taps who else gets the chunks
 * @param chunkLimit how long one chunk may take before the run is ended as stuck; zero for ever
 * @param ledger whether what is changed on purpose is written down
 * @param command the command line that makes the same data, for messages: {@code datagen generate
 *     shop.json --seed 42}
 */
public record RunOptions(
    int threads,
    ChunkSelection chunks,
    ProgressListener listener,
    List<Tap.Opener> taps,
    Duration chunkLimit,
    boolean ledger,
    String command) {

  /** Long enough for the slowest component that comes back. */
  public static final Duration USUAL_CHUNK_LIMIT = Duration.ofMinutes(5);

  /** With the usual limit for a chunk. */
  public RunOptions(
      int threads,
      ChunkSelection chunks,
      ProgressListener listener,
      List<Tap.Opener> taps,
      String command) {
    this(threads, chunks, listener, taps, USUAL_CHUNK_LIMIT, false, command);
  }

  public RunOptions {
    taps = List.copyOf(taps);
  }
}
