package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.join.JoinCheck;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.FieldExpectation;
import dev.datagen.core.validation.law.RowTimes;
import dev.datagen.core.validation.statistics.CovarianceTest;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether instants follow their law where it differs from row to row: by a bound that the value
 * does not lie before, or by effects that weigh time.
 */
final class TimeRowCheck extends JoinCheck {

  private static final int CELLS = 32;

  private final Subject subject;
  private final ColumnType type;
  private final DeclaredLaw.Times times;
  private final List<Dimension> dimensions;
  private final Wiring wiring;

  TimeRowCheck(Subject subject, DeclaredLaw.Times times, JoinPlan join, Plan plan, Wiring wiring) {
    super(join, plan);
    this.subject = subject;
    this.times = times;
    this.wiring = wiring;
    TablePlan table = plan.table(subject.table());
    this.type = table.spec().columns().get(subject.column()).type();
    this.dimensions = times.cycles();
    subject.significance().register(1 + dimensions.size());
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(subject.finding().notChecked(reason));
    for (Dimension dimension : dimensions) {
      findings.add(TimeCheck.ofPattern(subject, dimension).finding().notChecked(reason));
    }
    return findings;
  }

  @Override
  protected List<Finding> conclude(JoinedRows joined) {
    RowTimes rowTimes = new RowTimes(times.law(), dimensions, times.moved());
    long[] cells = new long[CELLS + 1];
    Map<Dimension, long[]> fields = new EnumMap<>(Dimension.class);
    dimensions.forEach(dimension -> fields.put(dimension, new long[dimension.size()]));
    for (JoinedRows.Batch batch : joined.batches()) {
      add(batch, rowTimes, cells, fields);
    }
    return findings(rowTimes, cells, fields, joined.note());
  }

  private void add(
      JoinedRows.Batch batch, RowTimes rowTimes, long[] cells, Map<Dimension, long[]> fields) {
    Column values = batch.own(subject.column());
    long[] micros = Calendar.micros(values, type);
    double[] seeds = new double[batch.size()];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = RandomKey.toUniform(RandomKey.mix(Seeds.of(batch.rows()[i]) + micros[i]));
    }
    long[] keys = groupKeys(batch);
    boolean[] skipped = batch.orphans();
    for (int i = 0; values.nulls().any() && i < skipped.length; i++) {
      skipped[i] |= values.isNull(i);
    }
    double[] shares = rowTimes.add(micros, batch.inputs(), keys, seeds, skipped);
    for (int i = 0; i < shares.length; i++) {
      if (!Double.isNaN(shares[i])) {
        cells[shares[i] < 0 ? CELLS : (int) Math.min(CELLS - 1, shares[i] * CELLS)]++;
      }
    }
    fields.forEach(
        (dimension, counts) -> {
          int[] found = Calendar.fields(dimension, micros);
          for (int i = 0; i < found.length; i++) {
            counts[found[i]] += shares[i] >= 0 ? 1 : 0;
          }
        });
  }

  /** Rows whose inputs, but for times, are the same have the same effects. */
  private long[] groupKeys(JoinedRows.Batch batch) {
    List<Column> keys = new ArrayList<>();
    if (times.law().weighed()) {
      for (int slot = 0; slot < wiring.inputs().size(); slot++) {
        Column column = batch.read(wiring.inputs().get(slot));
        ColumnType read = batch.type(wiring.inputs().get(slot), plan());
        if (!read.isTemporal()) {
          keys.add(column);
        }
      }
    } else {
      // reading them tells which rows are without their ancestor
      wiring.inputs().forEach(batch::read);
    }
    return keys.isEmpty() ? new long[batch.size()] : KeyHash.of(keys, batch.size());
  }

  private List<Finding> findings(
      RowTimes rowTimes, long[] cells, Map<Dimension, long[]> fields, String note) {
    List<Finding> findings = new ArrayList<>();
    double[] even = new double[CELLS + 1];
    Arrays.fill(even, 0, CELLS, 1.0 / CELLS);
    long total = Arrays.stream(cells).sum();
    List<Verdict.Cell> strata = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      String name = "share " + (i + 1) + " of " + CELLS + " of the time left to a row";
      strata.add(Verdict.Cell.ofShare(name, even[i], cells[i], total));
    }
    if (cells[CELLS] > 0) {
      strata.add(Verdict.Cell.ofShare("before what bounds the row", 0, cells[CELLS], total));
    }
    findings.add(
        Verdict.of(
            subject.finding(),
            total,
            GoodnessOfFit.of(cells, even),
            subject.significance(),
            "given its row, each instant" + note + " is distributed",
            strata));
    if (!rowTimes.isForetold()) {
      for (Dimension dimension : dimensions) {
        findings.add(
            TimeCheck.ofPattern(subject, dimension)
                .finding()
                .notChecked("the effects on time have too many different keys to foretell it"));
      }
      return findings;
    }
    for (FieldExpectation expectation : rowTimes.expectations()) {
      findings.add(pattern(expectation, fields.get(expectation.dimension()), note));
    }
    return findings;
  }

  private Finding pattern(FieldExpectation expectation, long[] counts, String note) {
    Subject about = TimeCheck.ofPattern(subject, expectation.dimension());
    long total = Arrays.stream(counts).sum();
    double[] expected = expectation.sums();
    List<Verdict.Cell> strata = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      String name = Calendar.name(expectation.dimension(), i);
      double share = total == 0 ? 0 : expected[i] / total;
      strata.add(Verdict.Cell.ofShare(name, share, counts[i], total));
    }
    Outcome outcome = CovarianceTest.of(counts, expected, expectation.products());
    return Verdict.of(
        about.finding(),
        total,
        outcome,
        about.significance(),
        "weights of the pattern" + note + " are",
        strata);
  }
}
