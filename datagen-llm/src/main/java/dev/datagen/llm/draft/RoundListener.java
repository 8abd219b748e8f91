package dev.datagen.llm.draft;

/** Is told how drafting goes. */
public interface RoundListener {

  /** Tells nobody. */
  RoundListener NONE = new RoundListener() {};

  /** A round begins: the model is asked. */
  default void asking(int round, String system, String message) {}

  /** The model has answered. */
  default void answered(int round, String reply) {}

  /** The draft of a round was tried. */
  default void checked(int round, Checked checked) {}

  /** An answer held no draft that could be tried. */
  default void unusable(int round, String why) {}
}
