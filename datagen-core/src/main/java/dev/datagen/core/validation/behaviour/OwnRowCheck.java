package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.OwnInputs;
import dev.datagen.core.validation.join.SampleSpec;
import dev.datagen.core.validation.law.RowFormula;
import java.util.Arrays;
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
  public RowTally observe(Observed observed) {
    Chunk chunk = observed.chunk();
    RowTally tally = new RowTally(formula);
    List<Column> columns = chunk.columns();
    long[] seeds = Seeds.of(chunk);
    if (limit < Long.MAX_VALUE) {
      int[] kept = kept(seeds);
      if (kept.length == 0) {
        return tally;
      }
      columns = columns.stream().map(column -> column.gather(kept)).toList();
      long[] all = seeds;
      seeds = Arrays.stream(kept).mapToLong(i -> all[i]).toArray();
    }
    OwnInputs inputs = new OwnInputs(formula.recipe().wiring(), columns);
    tally.add(formula, columns.get(subject.column()), inputs, seeds, null);
    return tally;
  }

  private int[] kept(long[] seeds) {
    int[] kept = new int[seeds.length];
    int count = 0;
    for (int i = 0; i < seeds.length; i++) {
      if (RandomKey.mix(seeds[i] + 1) >>> 1 < limit) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
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
