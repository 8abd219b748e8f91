package dev.datagen.core.validation.store;

/** The memory that the key sets of a validation share. Safe for several threads. */
public final class MemoryBudget {

  private static final int SHARE = 5;

  private long left;

  /**
   * @param bytes how much there is
   */
  public MemoryBudget(long bytes) {
    left = bytes;
  }

  /** A fifth of the largest heap. */
  public static MemoryBudget ofHeap() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** Takes memory, or answers that there is not so much. */
  public synchronized boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  /** Gives memory back. */
  public synchronized void give(long bytes) {
    left += bytes;
  }
}
