package dev.datagen.core.validation.key;

import dev.datagen.core.validation.Observed;
import java.util.ArrayList;
import java.util.List;

/** Chunks whose keys are not yet taken, and the keys taken of earlier ones. */
final class KeyState {

  /** Chunks not yet taken, in order. */
  final List<Observed> waiting = new ArrayList<>();

  /** What was taken; null before the first. */
  Keys keys;
}
