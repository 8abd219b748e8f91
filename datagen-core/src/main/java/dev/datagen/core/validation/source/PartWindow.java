package dev.datagen.core.validation.source;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Hands on what several threads read of consecutive parts, in the order of the parts: who reads the
 * part whose turn it is hands on at once, the others keep a little and then wait.
 *
 * @param <T> what is handed on
 */
final class PartWindow<T> {

  /** Takes results in order, one at a time. */
  interface Hand<T> {
    void take(T result) throws Exception;
  }

  private static final int KEPT = 2;

  private final Hand<T> hand;
  private final Map<Integer, Queue<T>> kept = new HashMap<>();
  private final Set<Integer> ended = new HashSet<>();
  private int turn;
  private boolean closed;

  PartWindow(Hand<T> hand) {
    this.hand = hand;
  }

  /** Hands on the next result of a part; false if nothing is wanted any more. */
  synchronized boolean put(int part, T result) throws Exception {
    Queue<T> queue = kept.computeIfAbsent(part, number -> new ArrayDeque<>());
    while (!closed && part != turn && queue.size() >= KEPT) {
      wait();
    }
    if (closed) {
      return false;
    }
    queue.add(result);
    if (part == turn) {
      drain(queue);
    }
    return true;
  }

  /** A part has no more results. */
  synchronized void end(int part) throws Exception {
    ended.add(part);
    while (!closed && ended.remove(turn)) {
      drain(kept.remove(turn));
      turn++;
      notifyAll();
    }
    drain(kept.get(turn));
  }

  private void drain(Queue<T> queue) throws Exception {
    while (queue != null && !queue.isEmpty()) {
      hand.take(queue.remove());
    }
  }

  /** Lets everybody go who waits. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
