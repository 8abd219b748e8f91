package dev.datagen.core.validation.key;

import dev.datagen.core.validation.Observed;
import java.util.ArrayList;
import java.util.List;

/**
 * Chunks in order that wait for those before them, because it is the later row that repeats a key.
 * The state that begins everything waits for nothing: it holds keys instead of chunks.
 */
final class KeyState {

  /** Chunks not yet taken, in order. */
  final List<Observed> waiting = new ArrayList<>();

  /** What was taken; null unless this is the beginning. */
  Keys keys;

  /** Adds what followed on this. */
  void append(KeyState later) {
    if (later.keys != null) {
      throw new IllegalArgumentException("the beginning of the rows cannot follow on others");
    }
    waiting.addAll(later.waiting);
  }
}
