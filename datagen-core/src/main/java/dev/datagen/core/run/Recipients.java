package dev.datagen.core.run;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.evaluate.ComponentFailure;
import dev.datagen.core.ledger.LedgerWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whoever gets the chunks of a run: the sink first, then the taps. */
final class Recipients {

  /** Hands a prepared chunk on. */
  interface Append {
    void run() throws IOException;
  }

  /** Told what the sink has got. */
  interface Listener {
    void appended(Parcel parcel);
  }

  /**
   * What was made by a task, ready to be handed on.
   *
   * @param made the rows
   * @param sink hands on each parcel
   * @param taps hands the whole rows to each tap
   */
  record Prepared(Made made, List<Append> sink, List<List<Append>> taps) {}

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

  private final Sink<?> component;
  private final Sink<?> sink;
  private final List<Tap<?>> taps;
  private final DisorderLog disorder;
  private final LedgerWriter ledgers;

  Recipients(Sink<?> sink, List<Tap<?>> taps, DisorderLog disorder, LedgerWriter ledgers) {
    this.ledgers = ledgers;
    this.component = sink;
    this.sink = new WatchedSink<>(sink);
    this.taps = List.copyOf(taps);
    this.disorder = disorder;
  }

  /** Where the sink goes on. */
  ResumePoint position() throws Failure {
    try {
      return sink.position();
    } catch (RuntimeException e) {
      throw new Failure(SINK, e);
    }
  }

  /** How many entries a ledger has. */
  long ledgerRows(String ledger) {
    return ledgers.rows(ledger);
  }

  /** Whether nobody but the sink gets the rows. */
  boolean isSinkAlone() {
    return taps.isEmpty();
  }

  /** Lets everybody prepare rows. */
  Prepared prepare(Made made) throws Failure {
    List<Append> toSink = new ArrayList<>(made.parcels().size());
    try {
      for (Parcel parcel : made.parcels()) {
        toSink.add(prepare(sink, parcel.chunk()));
      }
    } catch (IOException | RuntimeException | Error e) {
      throw ofSink(e);
    }
    List<List<Append>> toTaps = new ArrayList<>(taps.size());
    for (Tap<?> tap : taps) {
      List<Append> appends = new ArrayList<>(made.whole().size());
      try {
        for (Whole whole : made.whole()) {
          appends.add(prepare(tap, whole));
        }
      } catch (IOException | RuntimeException | Error e) {
        throw new Failure(tap.name(), e);
      }
      toTaps.add(appends);
    }
    return new Prepared(made, toSink, toTaps);
  }

  private static <P> Append prepare(Sink<P> sink, Chunk chunk) throws IOException {
    P prepared = sink.prepare(chunk);
    return () -> sink.append(prepared);
  }

  private static <P> Append prepare(Tap<P> tap, Whole whole) throws IOException {
    P prepared = tap.prepare(whole.chunk(), whole.lap());
    return () -> tap.append(prepared);
  }

  /**
   * Hands on what {@link #prepare} gave for the next task in order.
   *
   * @param skip how many parcels the sink has already
   * @return false if the gate ended the run before the last parcel; taps then do not see the task
   */
  boolean append(Prepared prepared, long skip, Gate gate, Listener listener)
      throws Failure, InterruptedException {
    try {
      for (int i = 0; i < prepared.sink().size(); i++) {
        Parcel parcel = prepared.made().parcels().get(i);
        if (i < skip) {
          disorder.injected(parcel.injected());
          listener.appended(parcel);
          continue;
        }
        if (!gate.pass(parcel, sink::idle)) {
          return false;
        }
        append(prepared.sink().get(i));
        disorder.injected(parcel.injected());
        listener.appended(parcel);
      }
      disorder.injected(prepared.made().injected());
      if (!prepared.made().ledger().isEmpty()) {
        String table = prepared.made().whole().get(0).chunk().table().name();
        ledgers.append(table, prepared.made().ledger(), sink);
      }
    } catch (IOException | RuntimeException e) {
      throw new Failure(SINK, e);
    }
    for (int i = 0; i < taps.size(); i++) {
      try {
        for (Append append : prepared.taps().get(i)) {
          append.run();
        }
      } catch (IOException | RuntimeException e) {
        throw new Failure(taps.get(i).name(), e);
      }
    }
    return true;
  }

  /**
   * Ends a run that went well.
   *
   * @param cut whether it ended before everything was made: taps then have nothing to conclude
   */
  Receipt commit(boolean cut) throws Failure {
    for (Tap<?> tap : taps) {
      try {
        if (cut) {
          tap.abort();
        } else {
          tap.conclude();
        }
      } catch (IOException | RuntimeException e) {
        throw new Failure(tap.name(), e);
      }
    }
    try {
      ledgers.finish(sink);
      return sink.commit();
    } catch (IOException | RuntimeException | LinkageError e) {
      throw ofSink(e);
    }
  }

  private void append(Append toSink) throws Failure {
    try {
      toSink.run();
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
    return new Failure(SINK, addressed ? thrown : new ComponentFailure(component, thrown));
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
