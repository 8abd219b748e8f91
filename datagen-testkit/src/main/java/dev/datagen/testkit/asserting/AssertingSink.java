package dev.datagen.testkit.asserting;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks that the engine hands chunks over in order, one at a time, each once, and ends with a
 * commit or an abort and nothing after it.
 *
 * @param <P> a chunk prepared by the sink within
 */
public final class AssertingSink<P> implements Sink<AssertingSink.Prepared<P>> {

  /**
   * A chunk with what the sink made of it.
   *
   * @param chunk the chunk
   * @param prepared what the sink made of it
   */
  public record Prepared<P>(Chunk chunk, P prepared) {}

  private final Sink<P> sink;
  private final AtomicBoolean appending = new AtomicBoolean();
  private final Set<String> finished = new HashSet<>();
  private String table;
  private int nextChunk;
  private long nextRow;
  private long tableRows;
  private volatile boolean closed;

  /** Wraps a sink. */
  public AssertingSink(Sink<P> sink) {
    this.sink = sink;
  }

  @Override
  public Prepared<P> prepare(Chunk chunk) throws IOException {
    Breach.ofEngine(!closed, "a chunk was prepared after the end");
    Breach.ofEngine(chunk.size() > 0, "an empty chunk of " + chunk.table().name());
    return new Prepared<>(chunk, sink.prepare(chunk));
  }

  @Override
  public void append(Prepared<P> prepared) throws IOException {
    Breach.ofEngine(appending.compareAndSet(false, true), "two chunks were appended at once");
    Breach.ofEngine(!closed, "a chunk was appended after the end");
    Chunk chunk = prepared.chunk();
    if (!chunk.table().name().equals(table)) {
      checkTableIsComplete();
      table = chunk.table().name();
      tableRows = chunk.table().rowCount();
      nextChunk = 0;
      nextRow = 0;
      Breach.ofEngine(finished.add(table), table + " came a second time");
    }
    String place = "chunk " + chunk.index() + " of " + table;
    Breach.ofEngine(chunk.index() == nextChunk, place + " came, " + nextChunk + " was due");
    Breach.ofEngine(chunk.firstRow() == nextRow, place + ": row " + nextRow + " was due");
    nextChunk++;
    nextRow += chunk.size();
    sink.append(prepared.prepared());
    appending.set(false);
  }

  private void checkTableIsComplete() {
    Breach.ofEngine(nextRow == tableRows, table + " ended at row " + nextRow + " of " + tableRows);
  }

  @Override
  public Receipt commit() throws IOException {
    Breach.ofEngine(!closed, "commit after the end");
    checkTableIsComplete();
    Receipt receipt = sink.commit();
    closed = true;
    Breach.of(sink, receipt != null, "gave no receipt");
    return receipt;
  }

  @Override
  public void abort() throws IOException {
    Breach.ofEngine(!closed, "abort after the end");
    closed = true;
    sink.abort();
  }

  /** Whether the run ended, one way or the other. */
  public boolean isClosed() {
    return closed;
  }
}
