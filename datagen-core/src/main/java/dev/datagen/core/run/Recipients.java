package dev.datagen.core.run;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Position;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.evaluate.ComponentFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whoever gets the chunks of a run: the sink first, then the taps. */
final class Recipients {

  /** Hands a prepared chunk on. */
  interface Append {
    void run() throws IOException;
  }

  /** One recipient failed; the cause says how. */
  static final class Failure extends Exception {

    private final String recipient;

    Failure(String recipient, Throwable cause) {
      super(cause);
      this.recipient = recipient;
    }

    String recipient() {
      return recipient;
    }
  }

  static final String SINK = "sink";

  private final Sink<?> sink;
  private final List<Tap<?>> taps;

  Recipients(Sink<?> sink, List<Tap<?>> taps) {
    this.sink = sink;
    this.taps = List.copyOf(taps);
  }

  /** Where the sink goes on. */
  Position position() throws Failure {
    try {
      return sink.position();
    } catch (RuntimeException e) {
      throw new Failure(SINK, e);
    }
  }

  /** Whether nobody but the sink gets the chunks. */
  boolean isSinkAlone() {
    return taps.isEmpty();
  }

  /**
   * Lets everybody prepare a chunk; what comes back appends it.
   *
   * @param toSink whether the sink gets it: it does not need what an interrupted run gave it
   */
  List<Append> prepare(Chunk chunk, boolean toSink) throws Failure {
    List<Append> appends = new ArrayList<>(taps.size() + 1);
    try {
      appends.add(toSink ? prepare(sink, chunk) : () -> {});
    } catch (IOException | RuntimeException | Error e) {
      throw ofSink(e);
    }
    for (Tap<?> tap : taps) {
      try {
        appends.add(prepare(tap, chunk));
      } catch (IOException | RuntimeException | Error e) {
        throw new Failure(tap.name(), e);
      }
    }
    return appends;
  }

  private static <P> Append prepare(Sink<P> sink, Chunk chunk) throws IOException {
    P prepared = sink.prepare(chunk);
    return () -> sink.append(prepared);
  }

  private static <P> Append prepare(Tap<P> tap, Chunk chunk) throws IOException {
    P prepared = tap.prepare(chunk);
    return () -> tap.append(prepared);
  }

  /** Hands on what {@link #prepare} gave for the next chunk in order. */
  void append(List<Append> appends) throws Failure {
    for (int i = 0; i < appends.size(); i++) {
      try {
        appends.get(i).run();
      } catch (IOException | RuntimeException | LinkageError e) {
        throw i == 0 ? ofSink(e) : new Failure(taps.get(i - 1).name(), e);
      }
    }
  }

  /** Ends a run in which everything was appended. */
  Receipt commit() throws Failure {
    for (Tap<?> tap : taps) {
      try {
        tap.conclude();
      } catch (IOException | RuntimeException e) {
        throw new Failure(tap.name(), e);
      }
    }
    try {
      return sink.commit();
    } catch (IOException | RuntimeException | LinkageError e) {
      throw ofSink(e);
    }
  }

  /** What is not addressed to the user is told with the sink's class and JAR. */
  private Failure ofSink(Throwable thrown) {
    boolean addressed =
        thrown instanceof IOException
            || thrown instanceof ProblemException
            || thrown instanceof VirtualMachineError;
    return new Failure(SINK, addressed ? thrown : new ComponentFailure(sink, thrown));
  }

  /** Takes everything back; what fails at that is added to what had failed. */
  void abort(Throwable failure) {
    try {
      sink.abort();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
    for (Tap<?> tap : taps) {
      try {
        tap.abort();
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
