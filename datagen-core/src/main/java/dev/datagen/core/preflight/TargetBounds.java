package dev.datagen.core.preflight;

import dev.datagen.core.bind.BoundsText;

/** The bounds of a target. */
final class TargetBounds {

  private TargetBounds() {}

  /** Reports bounds that leave nothing. */
  static void check(Draft draft, double min, double max, String path) {
    if (min > max) {
      draft.error(
          "empty-range",
          path,
          "the min " + BoundsText.number(min) + " exceeds the max " + BoundsText.number(max),
          "swap them");
    }
  }
}
