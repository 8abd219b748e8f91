package dev.datagen.cli.create;

import dev.datagen.cli.console.SafeText;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers from the command line, from a person, or the preset ones, which are stated. */
final class TerminalAnswers implements Answers {

  private static final int TRIES = 3;

  private final Map<String, String> given;
  private final BufferedReader person;
  private final PrintStream err;

  /**
   * @param given answers by the question's id
   * @param person who can be asked; null for nobody
   */
  TerminalAnswers(Map<String, String> given, InputStream person, PrintStream err) {
    this.given = new LinkedHashMap<>(given);
    this.person =
        person == null
            ? null
            : new BufferedReader(new InputStreamReader(person, StandardCharsets.UTF_8));
    this.err = err;
  }

  @Override
  public String to(Question question) {
    String answer = given.remove(question.id());
    if (answer != null) {
      Optional<String> choice = choice(question, answer);
      if (choice.isPresent()) {
        return choice.get();
      }
      err.println(
          SafeText.line(
              "--answer "
                  + question.id()
                  + "="
                  + answer
                  + " is none of the choices: "
                  + String.join(", ", question.choices())));
    } else if (person != null) {
      return asked(question);
    }
    err.println(
        SafeText.line(
            question.text()
                + " Taken: "
                + question.preset()
                + " (of "
                + String.join(", ", question.choices())
                + "; change it with --answer "
                + question.id()
                + "=…)"));
    return question.preset();
  }

  /** Ids that were answered on the command line and never asked. */
  Iterable<String> unasked() {
    return given.keySet();
  }

  private String asked(Question question) {
    err.println(SafeText.line(question.text()));
    for (int i = 0; i < question.choices().size(); i++) {
      String choice = question.choices().get(i);
      String mark = choice.equals(question.preset()) ? " (Enter)" : "";
      err.println(SafeText.line("  " + (i + 1) + ") " + choice + mark));
    }
    for (int i = 0; i < TRIES; i++) {
      err.print("> ");
      err.flush();
      String line = line();
      if (line == null || line.isBlank()) {
        return question.preset();
      }
      Optional<String> choice = choice(question, line);
      if (choice.isPresent()) {
        return choice.get();
      }
      err.println("Please answer with one of the numbers.");
    }
    return question.preset();
  }

  private String line() {
    try {
      return person.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the answer", e);
    }
  }

  private static Optional<String> choice(Question question, String answer) {
    String wanted = answer.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < question.choices().size(); i++) {
      String choice = question.choices().get(i);
      if (choice.toLowerCase(Locale.ROOT).equals(wanted) || wanted.equals(String.valueOf(i + 1))) {
        return Optional.of(choice);
      }
    }
    return question.choices().stream()
        .filter(choice -> choice.toLowerCase(Locale.ROOT).startsWith(wanted))
        .findFirst();
  }
}
