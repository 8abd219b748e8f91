package dev.datagen.llm.draft;

/** Answers questions. */
@FunctionalInterface
public interface Answers {

  /** Always the preset answer. */
  Answers PRESET = Question::preset;

  /** One of the question's choices. */
  String to(Question question);
}
