package dev.datagen.api.problem;

/**
 * One thing that is wrong, complete where it is made and never rewrapped.
 *
 * @param code stable identifier in kebab case: {@code unknown-key}
 * @param severity whether it stops the work
 * @param category who can mend it
 * @param path where in the schema, as {@code nodes[1].columns[2].generator.choice}; empty if
 *     nowhere
 * @param message what is wrong, in one sentence without a full stop
 * @param hint what to do; empty if that is plain
 * @param position where in the source text; null if nowhere
 */
public record Problem(
    String code,
    Severity severity,
    Category category,
    String path,
    String message,
    String hint,
    Position position) {

  /** Whether a problem stops the work. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** A user's error. */
  public static Problem error(
      String code, String path, String message, String hint, Position position) {
    return new Problem(code, Severity.ERROR, Category.USER, path, message, hint, position);
  }

  /** Something a user should look at, which stops nothing. */
  public static Problem warning(
      String code, String path, String message, String hint, Position position) {
    return new Problem(code, Severity.WARNING, Category.USER, path, message, hint, position);
  }

  /** The problem in one line: position, path, message and hint, as far as there are any. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (position != null) {
      text.append(position).append(": ");
    }
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    text.append(message);
    if (!hint.isEmpty()) {
      text.append("; ").append(hint);
    }
    return text.toString();
  }
}
