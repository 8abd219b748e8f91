package dev.datagen.llm.source;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.List;

/** Problems of what schemas are made from. */
public final class InputProblems {

  private InputProblems() {}

  /** Something wrong with the input. */
  public static ProblemException wrong(String message, String hint) {
    return new ProblemException(List.of(Problem.error("wrong-input", "", message, hint, null)));
  }
}
