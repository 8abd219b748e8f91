package dev.datagen.core.preflight;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.datagen.api.column.ColumnType;
import dev.datagen.core.dataset.ConstraintsSpec;

/** Regular expressions are RE2 and for text, in constraints and at columns. */
final class PatternCheck implements Check {

  private static final int LONGEST = 10_000;

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.pattern(),
          "constraints.pattern",
          (path, rule) -> {
            checkRegex(draft, rule.regex(), path + ".regex");
            draft
                .column(rule.attr(), path + ".attr")
                .ifPresent(column -> checkColumn(draft, column, path + ".attr"));
          });
    }
    for (Table table : draft.tables()) {
      for (TableColumn column : table.columns()) {
        var own = column.spec().constraints();
        if (own != null && own.pattern() != null) {
          String path = column.path() + ".constraints.pattern";
          checkRegex(draft, own.pattern(), path);
          checkColumn(draft, column, path);
        }
      }
    }
  }

  private static void checkColumn(Draft draft, TableColumn column, String path) {
    if (column.isNot(type -> type.kind() == ColumnType.Kind.STRING)) {
      draft.error(
          "wrong-column-type",
          path,
          column.described() + ", and patterns are for strings",
          "use a range or an enum");
    }
  }

  private static void checkRegex(Draft draft, String regex, String path) {
    if (regex.length() > LONGEST) {
      draft.error(
          "bad-regex",
          path,
          "the regular expression is longer than " + LONGEST + " characters",
          "use an enum");
      return;
    }
    if (!RegexSize.isReasonable(regex)) {
      draft.error(
          "bad-regex",
          path,
          "the regular expression is too large once its repetitions are written out",
          "at most "
              + RegexSize.LARGEST
              + " characters and classes, in groups at most "
              + RegexSize.DEEPEST
              + " deep");
      return;
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      draft.error(
          "bad-regex",
          path,
          "not a regular expression of RE2: " + e.getDescription(),
          "RE2 has no look-around and no back-references");
    }
  }
}
