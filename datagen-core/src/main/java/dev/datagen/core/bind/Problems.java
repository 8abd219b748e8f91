package dev.datagen.core.bind;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.Problem.Severity;
import dev.datagen.core.document.Document;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one document. */
public final class Problems {

  /** Nobody reads more, and a hostile document could have a million. */
  private static final int MOST = 1000;

  private static final Comparator<Problem> BY_POSITION =
      Comparator.comparing(
          Problem::position,
          Comparator.nullsFirst(
              Comparator.comparingInt(Position::line).thenComparingInt(Position::column)));

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;
  private int dropped;

  /**
   * @param document where positions come from; null for none
   */
  public Problems(Document document) {
    this.document = document;
  }

  /** How many errors there are so far. */
  public int errors() {
    return errors;
  }

  /** An error at a value. */
  public void error(String code, SchemaPath path, Value at, String message, String hint) {
    add(Problem.error(code, path.toString(), message, hint, position(at)));
  }

  /** An error at a key. */
  public void error(String code, SchemaPath path, Member at, String message, String hint) {
    add(
        Problem.error(
            code, path.toString(), message, hint, document == null ? null : document.position(at)));
  }

  /** An error at a path; its place is sought in the document. */
  public void error(String code, String path, String message, String hint) {
    add(Problem.error(code, written(path), message, hint, position(path)));
  }

  /** A warning at a path; its place is sought in the document. */
  public void warning(String code, String path, String message, String hint) {
    add(Problem.warning(code, written(path), message, hint, position(path)));
  }

  /** All problems in the order of the text. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(BY_POSITION);
    if (dropped > 0) {
      sorted.add(Problem.error("more", "", dropped + " more problems are not shown", "", null));
    }
    return sorted;
  }

  private void add(Problem problem) {
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
    if (problems.size() < MOST) {
      problems.add(problem);
    } else {
      dropped++;
    }
  }

  private String written(String path) {
    return document == null ? path : Locator.written(document.root(), path);
  }

  private Position position(String path) {
    return document == null ? null : position(Locator.nearest(document.root(), path));
  }

  private Position position(Value at) {
    return document == null ? null : document.position(at);
  }
}
