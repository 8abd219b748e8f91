package dev.datagen.cli.problem;

import dev.datagen.api.problem.Problem;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Messages for people, in the manner of a compiler. */
public final class TextMessages implements Messages {

  private final PrintStream err;
  private final boolean coloured;

  /** Writes to the console's stream of messages. */
  public TextMessages(Console console) {
    err = console.err();
    coloured = console.colouredErr();
  }

  @Override
  public void error(String message, String hint) {
    err.println(Style.ERROR.on(coloured, "error:") + " " + SafeText.line(message));
    if (!hint.isEmpty()) {
      err.println("  " + SafeText.line(hint));
    }
  }

  @Override
  public void info(String message) {
    err.println(SafeText.line(message));
  }

  @Override
  public void problems(List<Problem> problems, Path schema) {
    if (problems.isEmpty()) {
      return;
    }
    SourceText source = SourceText.of(schema);
    for (Problem problem : problems) {
      print(problem, source);
    }
    err.println(Style.BOLD.on(coloured, ProblemCount.of(problems)));
  }

  private void print(Problem problem, SourceText source) {
    boolean isError = problem.severity() == Problem.Severity.ERROR;
    StringBuilder text = new StringBuilder();
    text.append(
        isError ? Style.ERROR.on(coloured, "error:") : Style.WARNING.on(coloured, "warning:"));
    text.append(' ');
    if (problem.position() != null) {
      String place = SafeText.line(problem.position().toString()) + ":";
      text.append(Style.BOLD.on(coloured, place)).append(' ');
    }
    if (!problem.path().isEmpty()) {
      text.append(SafeText.line(problem.path())).append(": ");
    }
    text.append(SafeText.line(problem.message()));
    if (!problem.hint().isEmpty()) {
      text.append("; ").append(SafeText.line(problem.hint()));
    }
    err.println(text);
    // Beside an option that a schema may not give stands its value, which may be a secret.
    if (problem.position() != null && !problem.code().equals("not-from-schema")) {
      Optional<Excerpt> excerpt = source.excerpt(problem.position());
      excerpt.ifPresent(this::print);
    }
  }

  private void print(Excerpt excerpt) {
    String margin = excerpt.line() + " | ";
    String blank = " ".repeat(margin.length() - 2) + "| ";
    err.println(Style.FAINT.on(coloured, "  " + margin) + excerpt.text());
    err.println(
        Style.FAINT.on(coloured, "  " + blank)
            + " ".repeat(excerpt.caret())
            + Style.CARET.on(coloured, "^"));
  }

  @Override
  public void trace(Throwable cause) {
    cause.printStackTrace(err);
  }
}
