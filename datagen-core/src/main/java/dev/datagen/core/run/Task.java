package dev.datagen.core.run;

/** A part of a run that is made by one thread. */
public interface Task {

  /** Makes the rows. */
  Made make();

  /** What it is, for messages: {@code "chunk 3 of order"}. */
  String place();

  /** The options that make it alone: {@code " --chunks order=3"}; may be empty. */
  String alone();
}
