package dev.datagen.llm.draft;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import java.util.ArrayList;
import java.util.List;

/**
 * A draft and what is wrong with it.
 *
 * @param text the schema as JSON text
 * @param stage how far the checks came
 * @param problems errors, which stopped the checks, and warnings
 * @param findings what checks of the data made say, of those that do not hold
 * @param score the quality score of the data; 0 where none could be made
 * @param datagen the dataset, ready to be made; null where it cannot even be read
 */
public record Checked(
    String text,
    Stage stage,
    List<Problem> problems,
    List<Finding> findings,
    double score,
    Datagen datagen) {

  private static final int MOST_COMPLAINTS = 20;
  private static final int LONGEST = 400;

  /** How far the checks of a draft came. */
  public enum Stage {
    /** It is no schema. */
    UNREADABLE,
    /** It is a schema, but no run can be planned. */
    READ,
    /** A run can be planned, but rows cannot be made. */
    PLANNED,
    /** Rows can be made, but they do not keep what the schema says. */
    MADE,
    /** It works. */
    VALID
  }

  public Checked {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  /** Whether it generates and validates. */
  public boolean isGood() {
    return stage == Stage.VALID;
  }

  /** What is wrong, one line each, with paths: the errors, else what the data do not keep. */
  public List<String> complaints() {
    List<String> lines = new ArrayList<>();
    problems.stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .forEach(problem -> lines.add(line(problem)));
    if (stage == Stage.MADE) {
      for (Finding finding : findings) {
        String hint = finding.hint().isEmpty() ? "" : "; " + finding.hint();
        lines.add(finding.check() + ": " + finding.message() + hint);
      }
    }
    List<String> shown =
        lines.stream()
            .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line)
            .limit(MOST_COMPLAINTS)
            .toList();
    if (lines.size() <= MOST_COMPLAINTS) {
      return shown;
    }
    List<String> all = new ArrayList<>(shown);
    all.add("and " + (lines.size() - MOST_COMPLAINTS) + " more");
    return all;
  }

  /** Whether this draft came further than the other one, or as far with less that is wrong. */
  public boolean isBetterThan(Checked other) {
    if (stage != other.stage) {
      return stage.compareTo(other.stage) > 0;
    }
    return stage == Stage.MADE
        ? score > other.score
        : complaints().size() < other.complaints().size();
  }

  private static String line(Problem problem) {
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
    return path + problem.message() + hint;
  }
}
