package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest.Stratum;
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
import dev.datagen.core.validation.statistics.GroupTest;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.PreciseSum;
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

  /** Parents of about the same expectation. */
  private static final class Group {
    private final String label;
    private long parents;
    private long rows;
    private final PreciseSum expected = new PreciseSum();
    private final PreciseSum variance = new PreciseSum();

    Group(String label) {
      this.label = label;
    }
  }

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
    List<Map<Long, Group>> groups = new ArrayList<>();
    factors.forEach(factor -> groups.add(new TreeMap<>()));
    long[] cells = new long[CELLS + 1];
    Map<Long, long[]> sizes = new TreeMap<>();
    for (JoinedRows.Batch batch : joined.batches(limit)) {
      add(batch, state.children(), cells, groups, sizes);
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(fits(cells, sizes, joined.note()));
    for (int f = 0; f < factors.size(); f++) {
      findings.add(relative(of(factors.get(f)), List.copyOf(groups.get(f).values())));
    }
    return findings;
  }

  private void add(
      JoinedRows.Batch batch,
      KeyCounts children,
      long[] cells,
      List<Map<Long, Group>> groups,
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
    for (int i = 0; i < product.length; i++) {
      if (orphans[i] || keys.isNull(i)) {
        continue;
      }
      long count = children == null ? 0 : children.count(hashes[i]);
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
      for (int f = 0; f < byFactor.length; f++) {
        double factor = byFactor[f][i];
        long key = Math.round(StrictMath.log(Math.max(1e-9, factor)) * 50);
        String label = factors.get(f).label(batch, i, factor);
        if (factors.get(f).kind().equals("segment")) {
          key = label.hashCode();
        }
        Group group = groups.get(f).computeIfAbsent(key, any -> new Group(label));
        group.parents++;
        group.rows += count;
        group.expected.add(numbers.mean(product[i]));
        group.variance.add(numbers.variance(product[i]));
      }
    }
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

  private static Finding relative(Subject about, List<Group> groups) {
    int size = groups.size();
    double[] deviations = new double[size];
    double[] variances = new double[size];
    double[] weights = new double[size];
    long parents = 0;
    List<Verdict.Cell> strata = new ArrayList<>();
    for (int g = 0; g < size; g++) {
      Group group = groups.get(g);
      deviations[g] = group.rows - group.expected.value();
      variances[g] = group.variance.value();
      weights[g] = group.expected.value();
      parents += group.parents;
      double deviation = variances[g] > 0 ? deviations[g] / Math.sqrt(variances[g]) : 0;
      strata.add(
          new Verdict.Cell(
              new Stratum(
                  group.label,
                  group.expected.value() / group.parents,
                  (double) group.rows / group.parents,
                  group.parents),
              deviation));
    }
    if (size == 1) {
      return about
          .finding()
          .observed(parents)
          .notChecked("all parents are alike: " + groups.get(0).label);
    }
    if (Arrays.stream(variances).allMatch(variance -> variance <= 1e-9)) {
      return exact(about, groups, parents);
    }
    return Verdict.of(
        about.finding(),
        parents,
        Arrays.stream(variances).anyMatch(variance -> variance <= 1e-9)
            ? pinned(deviations, variances)
            : GroupTest.relative(deviations, variances, weights),
        about.significance(),
        "the numbers of rows from group to group are",
        strata);
  }

  /** Groups whose numbers are not drawn tell that there is no common error. */
  private static Outcome pinned(double[] deviations, double[] variances) {
    for (int g = 0; g < deviations.length; g++) {
      if (variances[g] <= 1e-9 && Math.abs(deviations[g]) > 1e-3) {
        return new Outcome("numbers that are not drawn", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
    }
    return GroupTest.absolute(deviations, variances);
  }

  /** Numbers that are not drawn at all. */
  private static Finding exact(Subject about, List<Group> groups, long parents) {
    for (Group group : groups) {
      if (Math.abs(group.rows - group.expected.value()) > 1e-6 * group.rows) {
        return about
            .finding()
            .observed(parents)
            .failed(
                0,
                group.label
                    + ": "
                    + Verdict.number((double) group.rows / group.parents)
                    + " rows a parent instead of "
                    + Verdict.number(group.expected.value() / group.parents));
      }
    }
    return about
        .finding()
        .observed(parents)
        .passed("the numbers of rows from group to group are exactly as declared");
  }
}
