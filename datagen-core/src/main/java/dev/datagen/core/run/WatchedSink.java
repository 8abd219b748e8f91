package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.time.Duration;

/**
 * A sink of which it is noted down when it is called, so that one that blocks can be named.
 *
 * @param <P> a chunk prepared
 */
record WatchedSink<P>(Sink<P> sink) implements Sink<P> {

  /** A call without a result. */
  private interface Call {
    void run() throws IOException;
  }

  private void during(Call call) throws IOException {
    UnderWay.during(
        sink,
        () -> {
          call.run();
          return null;
        });
  }

  @Override
  public ResumePoint position() {
    return UnderWay.during(sink, sink::position);
  }

  @Override
  public P prepare(Chunk chunk) throws IOException {
    return UnderWay.during(sink, () -> sink.prepare(chunk));
  }

  @Override
  public void append(P prepared) throws IOException {
    during(() -> sink.append(prepared));
  }

  @Override
  public void idle(Duration untilNext) throws IOException {
    during(() -> sink.idle(untilNext));
  }

  @Override
  public Receipt commit() throws IOException {
    return UnderWay.during(sink, sink::commit);
  }

  @Override
  public void abort() throws IOException {
    during(sink::abort);
  }
}
