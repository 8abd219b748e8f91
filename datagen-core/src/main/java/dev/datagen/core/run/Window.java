package dev.datagen.core.run;

import java.util.HashMap;
import java.util.Map;

/**
 * Hands results that arrive in any order on in order, and makes those who run ahead wait: the only
 * back-pressure there is.
 *
 * @param <T> a result
 */
final class Window<T> {

  /** Takes results in order. */
  interface Hand<T> {
    void take(T result) throws Exception;
  }

  private final int size;
  private final Hand<T> hand;
  private final Map<Long, T> waiting = new HashMap<>();
  private long next;
  private boolean draining;
  private boolean closed;

  /**
   * @param size how many results may be under way or waiting
   * @param first the number of the first result
   * @param hand takes them; called by one thread at a time
   */
  Window(int size, long first, Hand<T> hand) {
    this.size = size;
    this.next = first;
    this.hand = hand;
  }

  /**
   * Waits until a number may be worked on.
   *
   * @return false if the window was closed
   */
  synchronized boolean enter(long number) throws InterruptedException {
    while (!closed && number >= next + size) {
      wait();
    }
    return !closed;
  }

  /** Puts a result; hands it on, with all that wait for it, if it is the next one. */
  void put(long number, T result) throws Exception {
    synchronized (this) {
      waiting.put(number, result);
      if (draining) {
        return;
      }
      draining = true;
    }
    drain();
  }

  private void drain() throws Exception {
    while (true) {
      T result;
      synchronized (this) {
        result = closed ? null : waiting.remove(next);
        if (result == null) {
          draining = false;
          return;
        }
      }
      hand.take(result);
      synchronized (this) {
        next++;
        notifyAll();
      }
    }
  }

  /** Lets everybody go who waits, and hands nothing on any more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
