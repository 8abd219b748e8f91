package dev.datagen.sink.parquet.page;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Lends working memory to the threads that encode: as many pieces as there are threads at work. */
public final class ScratchPool implements AutoCloseable {

  private final Supplier<PageCompressor> compressors;
  private final ConcurrentLinkedDeque<Scratch> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ScratchPool(Supplier<PageCompressor> compressors) {
    this.compressors = compressors;
  }

  Lease lease() {
    Scratch scratch = idle.pollFirst();
    return new Lease(scratch == null ? new Scratch(compressors.get()) : scratch);
  }

  /** Frees what is idle now, and what is still lent as soon as it comes back. */
  @Override
  public void close() {
    closed = true;
    for (Scratch scratch = idle.pollFirst(); scratch != null; scratch = idle.pollFirst()) {
      scratch.close();
    }
  }

  /** Working memory for one thread until closed. */
  final class Lease implements AutoCloseable {

    private final Scratch scratch;

    private Lease(Scratch scratch) {
      this.scratch = scratch;
    }

    Scratch scratch() {
      return scratch;
    }

    @Override
    public void close() {
      idle.addFirst(scratch);
      if (closed) {
        ScratchPool.this.close();
      }
    }
  }
}
