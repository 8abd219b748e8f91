package dev.datagen.cli.problem;

import dev.datagen.api.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** What the command says to its user besides results. */
public interface Messages {

  /** Something that stops the work; {@code hint} says what to do and may be empty. */
  void error(String message, String hint);

  /** Something worth knowing. */
  void info(String message);

  /**
   * Problems of the schema or the run, then how many there are.
   *
   * @param schema the file that positions may refer to, or null
   */
  void problems(List<Problem> problems, Path schema);

  /** What went wrong, for whoever mends it. */
  void trace(Throwable cause);
}
