package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.join.KeyCounts;
import dev.datagen.core.validation.join.TableSample;
import dev.datagen.core.validation.law.FanoutNumbers;
import dev.datagen.core.validation.law.ParentFactor;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether parents have as many rows as their fan-out says: the clamped law of the draw, multiplied
 * by what segment, age and effects say of each parent.
 */
final class FanoutCheck implements Check<FanoutState> {

  private static final int CELLS = 48;
  private static final long STEP = 0x2127599BF4325C37L;

  private final Subject subject;
  private final String link;
  private final int ownColumn;
  private final int keyColumn;
  private final FanoutNumbers numbers;
  private final List<ParentFactor> factors;
  private final JoinPlan parents;
  private final Plan plan;

  /**
   * @param subject the fact; its column is the one that leads to the parent
   * @param keyColumn index of the parent's column that it leads to
   * @param parents what is kept of parents
   */
  FanoutCheck(
      Subject subject,
      int keyColumn,
      FanoutNumbers numbers,
      List<ParentFactor> factors,
      JoinPlan parents,
      Plan plan) {
    this.subject = subject;
    this.link = subject.attribute();
    this.ownColumn = subject.column();
    this.keyColumn = keyColumn;
    this.numbers = numbers;
    this.factors = List.copyOf(factors);
    this.parents = parents;
    this.plan = plan;
    subject.significance().register(1 + factors.size());
  }

  private Subject law() {
    return subject.with("fanout", "", Finding.Part.STATISTICS);
  }

  private Subject of(ParentFactor factor) {
    return subject.with(factor.kind(), "rows by " + factor.name(), Finding.Part.BEHAVIOUR);
  }

  @Override
  public Set<String> reads() {
    Set<String> reads = new TreeSet<>(parents.reads(plan));
    reads.add(link);
    return reads;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(law().finding().notChecked(reason));
    factors.forEach(factor -> findings.add(of(factor).finding().notChecked(reason)));
    return findings;
  }

  @Override
  public FanoutState observe(Observed chunk) {
    boolean own = chunk.table().equals(subject.table());
    KeyCounts counts =
        own
            ? KeyCounts.of(chunk.column(ownColumn), parents.specs().get(parents.table()).limit())
            : null;
    boolean kept = parents.specs().containsKey(chunk.table());
    return new FanoutState(kept ? JoinState.of(parents, chunk) : null, counts);
  }

  @Override
  public FanoutState merge(FanoutState earlier, FanoutState later) {
    return earlier.merge(later);
  }

  @Override
  public List<Finding> conclude(FanoutState state) {
    if (state == null || state.parents() == null) {
      return notChecked("there are no rows of " + parents.table());
    }
    JoinedRows joined = new JoinedRows(parents, state.parents());
    if (!joined.missing().isEmpty()) {
      return notChecked("there are no rows of " + joined.missing());
    }
    long limit =
        state.children() == null
            ? joined.limit()
            : Math.min(joined.limit(), state.children().limit());
    FanoutGroups groups =
        new FanoutGroups(factors.stream().map(this::of).toList(), factors, numbers);
    long[] cells = new long[CELLS + 1];
    Map<Long, long[]> sizes = new TreeMap<>();
    for (JoinedRows.Batch batch : joined.batches(limit)) {
      add(batch, state.children(), cells, groups, sizes);
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(fits(cells, sizes, joined.note()));
    findings.addAll(groups.conclude());
    return findings;
  }

  private void add(
      JoinedRows.Batch batch,
      KeyCounts children,
      long[] cells,
      FanoutGroups groups,
      Map<Long, long[]> sizes) {
    Column keys = batch.own(keyColumn);
    long[] hashes = TableSample.hashes(keys);
    double[][] byFactor = new double[factors.size()][];
    double[] product = new double[batch.size()];
    Arrays.fill(product, 1);
    for (int f = 0; f < byFactor.length; f++) {
      byFactor[f] = factors.get(f).of(batch);
      for (int i = 0; i < product.length; i++) {
        product[i] *= byFactor[f][i];
      }
    }
    boolean[] orphans = batch.orphans();
    long[] counts = new long[product.length];
    for (int i = 0; i < product.length; i++) {
      if (orphans[i] || keys.isNull(i)) {
        counts[i] = -1;
        continue;
      }
      long count = children == null ? 0 : children.count(hashes[i]);
      counts[i] = count;
      double below = numbers.upTo(count - 1, product[i]);
      double upTo = numbers.upTo(count, product[i]);
      if (upTo - below <= 0) {
        cells[CELLS]++;
      } else {
        double place =
            factors.isEmpty()
                ? 0
                : RandomKey.toUniform(RandomKey.mix(hashes[i] + (count + 1) * STEP));
        cells[(int) Math.min(CELLS - 1, (below + place * (upTo - below)) * CELLS)]++;
      }
      if (sizes.size() < 64 || sizes.containsKey(count)) {
        sizes.computeIfAbsent(count, any -> new long[1])[0]++;
      }
    }
    groups.add(batch, byFactor, product, counts);
  }

  private Finding fits(long[] cells, Map<Long, long[]> sizes, String note) {
    long total = Arrays.stream(cells).sum();
    double[] even = factors.isEmpty() ? numbers.sharesByStart(CELLS) : even();
    List<Verdict.Cell> strata = new ArrayList<>();
    if (cells[CELLS] > 0) {
      strata.add(Verdict.Cell.ofShare("numbers no parent can have", 0, cells[CELLS], total));
    }
    if (factors.isEmpty()) {
      sizes.forEach(
          (size, parents) -> {
            double share = numbers.upTo(size, 1) - numbers.upTo(size - 1, 1);
            strata.add(Verdict.Cell.ofShare(size + " rows", share, parents[0], total));
          });
    } else {
      for (int i = 0; i < CELLS; i++) {
        String name = "part " + (i + 1) + " of " + CELLS + " of each parent's own law";
        strata.add(Verdict.Cell.ofShare(name, even[i], cells[i], total));
      }
    }
    if (numbers.isConstant() && factors.isEmpty()) {
      return cells[CELLS] == 0
          ? law()
              .finding()
              .observed(total)
              .passed("every parent" + note + " has as many rows as declared")
          : law()
              .finding()
              .observed(total)
              .failed(
                  cells[CELLS],
                  Verdict.count(cells[CELLS])
                      + " of "
                      + Verdict.count(total)
                      + " parents"
                      + note
                      + " have another number of rows than declared");
    }
    return Verdict.of(
        law().finding(),
        total,
        GoodnessOfFit.of(cells, even),
        subject.significance(),
        "rows a parent" + note + " are distributed",
        strata);
  }

  private static double[] even() {
    double[] even = new double[CELLS + 1];
    Arrays.fill(even, 0, CELLS, 1.0 / CELLS);
    return even;
  }
}
