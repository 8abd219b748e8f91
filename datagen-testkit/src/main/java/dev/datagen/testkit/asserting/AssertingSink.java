package dev.datagen.testkit.asserting;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks that the engine hands chunks over in order, one at a time, each once, and ends with a
 * commit or an abort and nothing after it. In a run in the order of event time each table has an
 * order of its own, and tables take turns.
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
  private final Map<String, Next> due = new HashMap<>();
  private TableSchema table;
  private boolean inTurns;
  private boolean resumed;
  private volatile boolean closed;

  /** What is due of a table. */
  private record Next(int chunk, long row) {

    static final Next FIRST = new Next(0, 0);
  }

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
  public ResumePoint position() {
    ResumePoint point = sink.position();
    Breach.of(sink, point != null, "gave no point to resume at");
    resumed = point.appended() > 0;
    return point;
  }

  @Override
  public void append(Prepared<P> prepared) throws IOException {
    Breach.ofEngine(appending.compareAndSet(false, true), "two chunks were appended at once");
    Breach.ofEngine(!closed, "a chunk was appended after the end");
    Chunk chunk = prepared.chunk();
    String name = chunk.table().name();
    inTurns |= chunk.picked() != null;
    if (!inTurns && !chunk.table().equals(table)) {
      checkTableIsComplete();
      Breach.ofEngine(!due.containsKey(name), name + " came a second time");
    }
    table = chunk.table();
    Next next = resumed ? new Next(chunk.index(), chunk.firstRow()) : due(name);
    resumed = false;
    String place = "chunk " + chunk.index() + " of " + name;
    Breach.ofEngine(chunk.index() == next.chunk(), place + " came, " + next.chunk() + " was due");
    Breach.ofEngine(chunk.firstRow() == next.row(), place + ": row " + next.row() + " was due");
    due.put(name, new Next(next.chunk() + 1, next.row() + chunk.size()));
    sink.append(prepared.prepared());
    appending.set(false);
  }

  private Next due(String name) {
    return due.getOrDefault(name, Next.FIRST);
  }

  @Override
  public void idle(Duration untilNext) throws IOException {
    Breach.ofEngine(!closed, "a pause after the end");
    Breach.ofEngine(!appending.get(), "a pause while a chunk was appended");
    sink.idle(untilNext);
  }

  private void checkTableIsComplete() {
    if (table != null && !inTurns) {
      long rows = due(table.name()).row();
      Breach.ofEngine(
          rows == table.rowCount(),
          table.name() + " ended at row " + rows + " of " + table.rowCount());
    }
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
