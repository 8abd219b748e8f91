package dev.datagen.core.run;

/** A chunk could not be made or handed on. */
final class ChunkFailure extends Exception {

  private final transient Task task;
  private final String recipient;

  /** The chunk could not be made. */
  ChunkFailure(Task task, Throwable cause) {
    this(task, "", cause);
  }

  /** A recipient could not take it. */
  ChunkFailure(Task task, Recipients.Failure failure) {
    this(task, failure.recipient(), failure.getCause());
  }

  private ChunkFailure(Task task, String recipient, Throwable cause) {
    super(cause);
    this.task = task;
    this.recipient = recipient;
  }

  Task task() {
    return task;
  }

  /** Who could not take it: the sink or a tap; empty if it could not be made. */
  String recipient() {
    return recipient;
  }
}
