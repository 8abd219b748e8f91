package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.KeptRows;
import dev.datagen.core.validation.join.OwnInputs;
import dev.datagen.core.validation.join.SampleSpec;
import dev.datagen.core.validation.law.RowFormula;
import java.util.List;
import java.util.Set;

/** Whether values follow a law that the other columns of their own row have a part in. */
final class OwnRowCheck implements Check<RowTally> {

  /** Where few calls of the modifiers tell all, so many times the rows are looked at. */
  private static final int CHEAP = 2;

  private final Subject subject;
  private final RowFormula formula;
  private final RowFindings findings;
  private final Set<String> reads;
  private final long limit;
  private final String note;

  /**
   * @param reads the columns that are read, the column itself included
   * @param rows how many rows the table has
   */
  OwnRowCheck(Subject subject, RowFormula formula, Set<String> reads, long rows) {
    this.subject = subject;
    this.formula = formula;
    this.findings = new RowFindings(subject, formula);
    this.reads = reads;
    this.limit = SampleSpec.limit(formula.isCheap() ? rows / CHEAP : rows);
    this.note =
        limit == Long.MAX_VALUE
            ? ""
            : " (of " + Verdict.count(rows) + ", chosen by the hash of their position)";
  }

  @Override
  public Set<String> reads() {
    return reads;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return findings.notChecked(reason);
  }

  @Override
  public RowTally observe(Observed chunk) {
    RowTally tally = new RowTally(formula);
    KeptRows kept = KeptRows.of(chunk, SampleSpec.BY_ROW, limit);
    if (kept.size() > 0) {
      OwnInputs inputs = new OwnInputs(formula.recipe().wiring(), kept::column);
      tally.add(formula, kept.column(subject.column()), inputs, Seeds.of(kept.rows()), null);
    }
    return tally;
  }

  @Override
  public RowTally merge(RowTally earlier, RowTally later) {
    return earlier.merge(later);
  }

  @Override
  public List<Finding> conclude(RowTally state) {
    return state == null ? notChecked("there are no rows") : findings.of(state, note);
  }
}
