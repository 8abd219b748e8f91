package dev.datagen.cli.command;

import dev.datagen.cli.progress.Progress;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.run.Work;

/** Shows what the engine tells of a run, and knows whether it has begun. */
final class RunProgress implements ProgressListener, AutoCloseable {

  private final Progress progress;
  private volatile boolean started;

  RunProgress(Progress progress) {
    this.progress = progress;
  }

  /** Whether the first row was about to be made: from then on the command line was right. */
  boolean hasStarted() {
    return started;
  }

  @Override
  public void started(long totalRows) {
    started = true;
    progress.start(totalRows == Work.ENDLESS ? 0 : totalRows);
  }

  @Override
  public void progressed(String table, long rowsDone) {
    progress.at(rowsDone);
  }

  @Override
  public void close() {
    progress.close();
  }
}
