package dev.datagen.core.run;

/** Told how far a run is. Called by one thread at a time, in the order of the tables. */
public interface ProgressListener {

  /** Listens to nothing. */
  ProgressListener NONE =
      new ProgressListener() {
        @Override
        public void started(long totalRows) {}

        @Override
        public void progressed(String table, long rowsDone) {}
      };

  /** The run begins; all rows of all tables together. */
  void started(long totalRows);

  /** A chunk was written; {@code rowsDone} counts the rows of all tables together. */
  void progressed(String table, long rowsDone);
}
