package dev.datagen.api.sink;

import dev.datagen.api.rows.Chunk;
import java.io.IOException;
import java.time.Duration;

/**
 * Where finished chunks go, one object for a run.
 *
 * <p>The engine calls {@link #prepare} from many threads at once and in any order, then {@link
 * #append} for one chunk at a time in order: tables as listed in {@link SinkContext#tables}, chunks
 * by index. In a run in the order of event time, which only sinks that {@linkplain
 * SinkFactory#streams stream} are given, chunks of several tables take turns; the order is the same
 * whenever the same run is repeated. It ends with either {@link #commit} or {@link #abort}, once.
 * An {@link IOException}'s message is shown to the user as it is, so it says what could not be done
 * and where.
 *
 * @param <P> a chunk made ready for writing: encoded and compressed as far as possible
 */
public interface Sink<P> {

  /**
   * Where to go on: chunks appended for good by an interrupted run of the same command are not
   * handed over again. Asked once, before anything else.
   */
  default ResumePoint position() {
    return ResumePoint.START;
  }

  /** Encodes a chunk. Must not keep or change the chunk's arrays after {@link #append}. */
  P prepare(Chunk chunk) throws IOException;

  /** Writes the next chunk. */
  void append(P prepared) throws IOException;

  /**
   * The next chunk is due only after so long: a time to let readers see what was appended. Called
   * between {@link #append}s, by the same thread as these.
   */
  default void idle(Duration untilNext) throws IOException {}

  /**
   * Makes everything written visible as a complete result, tables without a single row included,
   * and closes the target.
   */
  Receipt commit() throws IOException;

  /**
   * Leaves nothing that looks finished, and closes the target. Never throws for a closed sink. If
   * the run ends because another call does not come back, this one comes from another thread while
   * that one is still under way.
   */
  void abort() throws IOException;
}
