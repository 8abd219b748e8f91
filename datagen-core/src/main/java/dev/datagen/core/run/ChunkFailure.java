package dev.datagen.core.run;

/** A chunk could not be made or handed on. */
final class ChunkFailure extends Exception {

  private final transient ChunkTasks.Task task;
  private final String recipient;

  /** The chunk could not be made. */
  ChunkFailure(ChunkTasks.Task task, Throwable cause) {
    this(task, "", cause);
  }

  /** A recipient could not take it. */
  ChunkFailure(ChunkTasks.Task task, Recipients.Failure failure) {
    this(task, failure.recipient(), failure.getCause());
  }

  private ChunkFailure(ChunkTasks.Task task, String recipient, Throwable cause) {
    super(cause);
    this.task = task;
    this.recipient = recipient;
  }

  ChunkTasks.Task task() {
    return task;
  }

  /** Who could not take it: the sink or a tap; empty if it could not be made. */
  String recipient() {
    return recipient;
  }
}
