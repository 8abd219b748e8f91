package dev.datagen.cli;

/** A run that had begun has failed: whatever the cause, the command line and schema were right. */
public final class RunFailed extends RuntimeException {

  /**
   * @param cause what stopped the run
   */
  public RunFailed(RuntimeException cause) {
    super(cause);
  }
}
