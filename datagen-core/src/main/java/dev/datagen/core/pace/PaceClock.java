package dev.datagen.core.pace;

import java.util.concurrent.locks.LockSupport;

/** The clock that rows are handed on by. */
public interface PaceClock {

  /** The computer's clock. */
  PaceClock SYSTEM =
      new PaceClock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public long epochMicros() {
          return System.currentTimeMillis() * 1000;
        }

        @Override
        public void sleep(long nanos) {
          LockSupport.parkNanos(nanos);
        }
      };

  /** Nanoseconds since some moment; never goes back. */
  long nanos();

  /** Microseconds since 1970-01-01T00:00Z. */
  long epochMicros();

  /** Sleeps so long, or less: for instance if the thread is unparked. */
  void sleep(long nanos);
}
