package dev.datagen.core.run;

/** A chunk could not be made or written. */
final class ChunkFailure extends Exception {

  private final transient ChunkTasks.Task task;
  private final boolean sink;

  /**
   * @param sink whether the sink failed, not what makes the values
   */
  ChunkFailure(ChunkTasks.Task task, boolean sink, Throwable cause) {
    super(cause);
    this.task = task;
    this.sink = sink;
  }

  ChunkTasks.Task task() {
    return task;
  }

  boolean isOfSink() {
    return sink;
  }
}
