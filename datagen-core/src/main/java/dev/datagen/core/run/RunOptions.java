package dev.datagen.core.run;

import java.util.List;

/**
 * How a run is carried out; nothing here changes a value.
 *
 * @param threads workers, at least 1
 * @param chunks which chunks to make
 * @param listener told how far the run is
 * @param taps who else gets the chunks
 * @param command the command line that makes the same data, for messages: {@code datagen generate
 *     shop.json --seed 42}
 */
public record RunOptions(
    int threads,
    ChunkSelection chunks,
    ProgressListener listener,
    List<Tap.Opener> taps,
    String command) {

  public RunOptions {
    taps = List.copyOf(taps);
  }
}
