package dev.datagen.llm.draft;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import java.util.List;

/** Keeps nothing: only what the checks see of the rows counts. */
final class NullSink implements Sink<Chunk> {

  @Override
  public Chunk prepare(Chunk chunk) {
    return chunk;
  }

  @Override
  public void append(Chunk prepared) {
    // Nothing is kept.
  }

  @Override
  public Receipt commit() {
    return new Receipt(List.of());
  }

  @Override
  public void abort() {
    // There is nothing to take back.
  }
}
