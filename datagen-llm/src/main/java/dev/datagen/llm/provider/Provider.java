package dev.datagen.llm.provider;

import java.util.List;

/** Something that answers a conversation. */
public interface Provider {

  /**
   * Answers.
   *
   * @param system what the model is told once, before the conversation
   * @param turns the conversation so far; the last turn is the user's
   * @throws dev.datagen.api.problem.ProblemException if there is no answer, with what to do about
   *     it
   */
  Reply ask(String system, List<Turn> turns);

  /** Provider and model, for messages: {@code anthropic claude-sonnet-4-6}. */
  String title();
}
