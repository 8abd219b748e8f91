package dev.datagen.core.run;

import java.io.IOException;
import java.time.Duration;

/** Decides when rows are handed to the sink, and when a run has made enough. */
public interface Gate {

  /** Told that nothing follows for a while. */
  interface Idle {
    void idle(Duration untilNext) throws IOException;
  }

  /** Everything goes on at once. */
  Gate OPEN =
      new Gate() {
        @Override
        public boolean pass(Parcel parcel, Idle idle) {
          return true;
        }

        @Override
        public void stop() {}
      };

  /**
   * Waits until the next rows may be handed on. Called by one thread at a time.
   *
   * @return false if the run ends here, well
   */
  boolean pass(Parcel parcel, Idle idle) throws IOException, InterruptedException;

  /** Ends the run, well, at the next rows; wakes who waits. Any thread may call it. */
  void stop();
}
