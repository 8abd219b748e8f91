package dev.datagen.core.preflight;

/** Looks for one kind of mistake. */
interface Check {

  /** Reports what it finds to the draft. What could not be read is null and was reported before. */
  void check(Draft draft);
}
