package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.behaviour.EntityFactor;
import dev.datagen.core.behaviour.Moments;
import dev.datagen.core.behaviour.RowWeights;
import dev.datagen.core.evaluate.Chooser;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.KeptTable;
import dev.datagen.core.validation.join.KeyCounts;
import dev.datagen.core.validation.join.SampleSpec;
import dev.datagen.core.validation.join.TableSample;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether values of another table's rows have the shares that the weights of the rows give. */
final class RowsChoiceCheck implements Check<FanoutState> {

  private static final long MOST_ROWS = 2 * SampleSpec.MOST_ROWS;

  private final Subject subject;
  private final RowsLaw law;
  private final Plan plan;
  private final SampleSpec other;
  private final List<EntityFactor> factors;
  private final long moment;
  private final int column;
  private final int key;

  /**
   * @param chooser weighs the rows further; null if nothing does
   */
  RowsChoiceCheck(Subject subject, RowsLaw law, Chooser chooser, Plan plan) {
    this.subject = subject;
    this.factors = chooser instanceof RowWeights weights ? weights.factors() : List.of();
    this.moment = chooser instanceof RowWeights weights ? weights.moment() : 0;
    this.law = law;
    this.plan = plan;
    String table = law.reference().table();
    int column = plan.table(table).columnIndex(law.reference().column());
    this.column = column;
    this.key = plan.table(table).columnIndex(plan.table(table).spec().pk());
    Set<Integer> kept = new TreeSet<>(Set.of(column));
    kept.add(key);
    factors.forEach(factor -> kept.add(factor.column()));
    this.other = new SampleSpec(table, SampleSpec.BY_ROW, List.copyOf(kept), Long.MAX_VALUE);
    subject.significance().register(1 + factors.size());
  }

  /** Whether the other table is small enough to be kept. */
  static boolean isKept(RowsLaw law, Plan plan) {
    return plan.table(law.reference().table()).rows() <= MOST_ROWS;
  }

  @Override
  public Set<String> reads() {
    Set<String> reads = new TreeSet<>(Set.of(subject.attribute()));
    for (int index : other.columns()) {
      String name = plan.table(other.table()).spec().columns().get(index).name();
      reads.add(other.table() + "." + name);
    }
    return reads;
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(subject.finding().notChecked(reason));
    factors.forEach(factor -> findings.add(of(factor).finding().notChecked(reason)));
    return findings;
  }

  @Override
  public FanoutState observe(Observed chunk) {
    KeyCounts counts =
        chunk.table().equals(subject.table())
            ? KeyCounts.of(chunk.column(subject.column()), Long.MAX_VALUE)
            : null;
    JoinState rows = chunk.table().equals(other.table()) ? JoinState.of(other, chunk) : null;
    return new FanoutState(rows, counts);
  }

  @Override
  public FanoutState merge(FanoutState earlier, FanoutState later) {
    return earlier.merge(later);
  }

  @Override
  public List<Finding> conclude(FanoutState state) {
    if (state == null || state.children() == null) {
      return notChecked("there are no values");
    }
    if (state.parents() == null || state.parents().sample(other.table()).size() == 0) {
      return notChecked("there are no rows of " + other.table());
    }
    TableSample sample = state.parents().sample(other.table());
    if (sample.limit() < Long.MAX_VALUE || state.children().limit() < Long.MAX_VALUE) {
      return notChecked(other.table() + " has more than the " + MOST_ROWS + " rows kept");
    }
    KeptTable table = new KeptTable(sample);
    Column values = table.column(column);
    double[] byPlace = law.weights().of(values.size());
    if (byPlace.length != values.size()) {
      return notChecked(
          byPlace.length
              + " weights are declared for "
              + values.size()
              + " rows of "
              + other.table());
    }
    double[] weights = placed(byPlace, table);
    for (EntityFactor factor : factors) {
      Moments moments = factor.ages() ? Moments.fixed(moment, weights.length) : null;
      factor.multiply(table.column(factor.column()), moments, weights);
    }
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += values.isNull(i) ? 0 : weights[i];
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] / total;
    }
    Categories categories = Categories.of(values, shares, law.reference().type());
    long[] hashes = TableSample.hashes(values);
    long[] counts = new long[categories.size() + 1];
    int[] places = categories.find(values);
    boolean[] counted = new boolean[categories.size()];
    long known = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (!values.isNull(i) && !counted[places[i]]) {
        counted[places[i]] = true;
        counts[places[i]] = state.children().count(hashes[i]);
        known += counts[places[i]];
      }
    }
    counts[categories.size()] = state.children().counted() - known;
    List<Finding> findings = new ArrayList<>();
    findings.add(ListCheck.conclude(subject, categories, counts));
    for (EntityFactor factor : factors) {
      findings.add(groups(factor, table, shares, places, counts));
    }
    return findings;
  }

  /** The weight of each row, which goes by its place in the table as declared. */
  private double[] placed(double[] byPlace, KeptTable table) {
    if (Arrays.stream(byPlace).distinct().limit(2).count() < 2) {
      return byPlace;
    }
    int[] places = DeclaredOrder.of(plan.table(other.table()), table.column(key));
    return Arrays.stream(places).mapToDouble(place -> byPlace[place]).toArray();
  }

  private Subject of(EntityFactor factor) {
    return subject.with(
        factor.ages() ? "vintage" : "segment",
        "chosen by " + factor.describe(),
        Finding.Part.BEHAVIOUR);
  }

  /** Whether the rows of each group are chosen as often as their weights say. */
  private Finding groups(
      EntityFactor factor, KeptTable table, double[] shares, int[] places, long[] counts) {
    Column values = table.column(factor.column());
    Moments moments = factor.ages() ? Moments.fixed(moment, shares.length) : null;
    long[] keys = factor.groups(values, moments);
    Map<Long, Integer> order = new TreeMap<>();
    Arrays.stream(keys).forEach(key -> order.putIfAbsent(key, 0));
    int next = 0;
    for (Map.Entry<Long, Integer> entry : order.entrySet()) {
      entry.setValue(next++);
    }
    String[] names = new String[order.size()];
    double[] expected = new double[names.length];
    long[] observed = new long[names.length];
    boolean[] counted = new boolean[counts.length];
    for (int i = 0; i < shares.length; i++) {
      int group = order.get(keys[i]);
      names[group] = factor.label(keys[i], values, i);
      expected[group] += shares[i];
      if (places[i] < counts.length && !counted[places[i]]) {
        counted[places[i]] = true;
        observed[group] += counts[places[i]];
      }
    }
    List<Verdict.Cell> cells = new ArrayList<>();
    long total = Arrays.stream(observed).sum();
    for (int group = 0; group < names.length; group++) {
      cells.add(Verdict.Cell.ofShare(names[group], expected[group], observed[group], total));
    }
    String what = "how often rows of each group are chosen is";
    Outcome outcome = GoodnessOfFit.of(observed, expected);
    return factor.ages()
        ? Verdict.ofCurve(of(factor).finding(), total, outcome, subject.significance(), what, cells)
        : Verdict.of(of(factor).finding(), total, outcome, subject.significance(), what, cells);
  }
}
