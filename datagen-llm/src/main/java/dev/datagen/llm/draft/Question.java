package dev.datagen.llm.draft;

import java.util.List;

/**
 * Something essential that a description leaves open.
 *
 * @param id short name, by which it is answered on the command line
 * @param text the question in one sentence
 * @param choices what may be answered, at least two
 * @param preset the choice taken where nobody answers
 */
public record Question(String id, String text, List<String> choices, String preset) {

  /** How many may be asked in all. */
  public static final int MOST = 2;

  public Question {
    choices = List.copyOf(choices);
    if (choices.size() < 2 || !choices.contains(preset)) {
      throw new IllegalArgumentException("the preset answer must be one of several choices");
    }
  }
}
