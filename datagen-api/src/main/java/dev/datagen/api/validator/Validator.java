package dev.datagen.api.validator;

import dev.datagen.api.rows.Chunk;
import java.util.List;

/**
 * Checks the stream of chunks as a mergeable state: {@code conclude} of the merged states of parts
 * equals that of the whole, for any cut into chunks.
 *
 * @param <S> what is known after some chunks
 */
public interface Validator<S> {

  /** Whether chunks of that table are to be observed. */
  boolean observes(String table);

  /** What one chunk tells. Called from many threads at once. */
  S observe(Chunk chunk);

  /**
   * What both parts tell together. Called in order: {@code earlier} holds all chunks before {@code
   * later}. May reuse either argument.
   */
  S merge(S earlier, S later);

  /** The findings of the whole; {@code state} is null where no chunk was observed. */
  List<Finding> conclude(S state);
}
