package dev.datagen.llm.sql.script;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.llm.source.InputProblems;
import java.util.regex.Pattern;

/** A script and where it came from. */
public final class Source {

  private static final Pattern MYSQL =
      Pattern.compile("`|\\bauto_increment\\b|\\bengine\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern CASE_KEPT =
      Pattern.compile(
          "`|\\bauto_?increment\\b|\\bengine\\s*=|\\[[A-Za-z_ ]+\\]\\s*[.(]|\\bidentity\\s*\\(\\s*\\d"
              + "|^go\\s*$|\\bnvarchar\\b",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final String file;
  private final String text;
  private final boolean escapesBackslash;
  private final boolean keepsCase;

  /**
   * @param file its name for people
   * @param text what it says
   */
  public Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.escapesBackslash = MYSQL.matcher(text).find();
    this.keepsCase = CASE_KEPT.matcher(text).find();
  }

  /** What it says. */
  public String text() {
    return text;
  }

  /** A problem at a place of the script. */
  public ProblemException wrong(Token at, String message, String hint) {
    return InputProblems.wrong(file + ", " + place(at.offset()) + ": " + message, hint);
  }

  /** Whether a backslash escapes in texts, as it does in MySQL's. */
  boolean escapesBackslash() {
    return escapesBackslash;
  }

  /**
   * Whether names without quotes keep their case: PostgreSQL folds them to lower case, and so
   * should we, or what is made could not be loaded into it.
   */
  public boolean keepsCase() {
    return keepsCase;
  }

  private String place(int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return "line " + line + ", column " + (offset - start + 1);
  }
}
