package dev.datagen.core.validation.value;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.validation.Texts;
import java.util.Set;

/**
 * How a rule is told.
 *
 * @param kind which rule, in snake case
 * @param subject what it is held against
 * @param reads the columns it reads, as {@code table.column}
 * @param counted what is counted: {@code "value"}, {@code "row"}
 * @param keeps what they do: {@code "within 0 … 500"}
 * @param breaks what violations do, behind a number and {@code is}: {@code "outside 0 … 500"}
 * @param hint what to do about violations
 */
record RuleText(
    String kind,
    String subject,
    Set<String> reads,
    String counted,
    String keeps,
    String breaks,
    String hint) {

  /** The same told apart from another rule of that kind. */
  RuleText named(String otherSubject) {
    return new RuleText(kind, otherSubject, reads, counted, keeps, breaks, hint);
  }

  FindingDraft draft() {
    return Finding.of(kind, subject, Finding.Part.CONSTRAINTS).hard();
  }

  Finding conclude(Breaks breaks) {
    if (breaks == null || breaks.observations() == 0) {
      return draft().notChecked("there are no values");
    }
    FindingDraft draft = draft().observed(breaks.observations());
    if (breaks.violations() == 0) {
      boolean one = breaks.observations() == 1;
      return draft.passed(
          (one
                  ? "1 " + counted + " is "
                  : "all " + Texts.count(breaks.observations(), counted) + " are ")
              + keeps);
    }
    return draft
        .hint(hint)
        .examples(breaks.examples())
        .failed(
            breaks.violations(),
            Texts.of(breaks.violations(), breaks.observations(), counted)
                + (breaks.violations() == 1 ? " is " : " are ")
                + this.breaks);
  }
}
