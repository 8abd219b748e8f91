package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.statistics.GoodnessOfFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a funnel's stages are reached as often as declared, segment by segment, and after the
 * declared time.
 */
final class FunnelCheck extends WalkCheck {

  private static final double HOUR = 3_600_000_000.0;
  private static final int CELLS = 24;

  private final StageConfigSpec spec;
  private final Map<String, Integer> places = new HashMap<>();

  FunnelCheck(Subject subject, StageConfigSpec spec, WalkColumns columns, Plan plan) {
    super(subject, columns, plan);
    this.spec = spec;
    for (int i = 0; i < spec.stages().size(); i++) {
      places.put(spec.stages().get(i).stageName(), i);
    }
    subject.significance().register(columns.entered() < 0 ? 1 : 2);
  }

  private Subject rates() {
    return subject().with("funnel", "rates", Finding.Part.BEHAVIOUR);
  }

  private Subject times() {
    return subject().with("funnel", "hours to next", Finding.Part.BEHAVIOUR);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    List<Finding> findings = new ArrayList<>();
    findings.add(rates().finding().notChecked(reason));
    if (columns().entered() >= 0) {
      findings.add(times().finding().notChecked(reason));
    }
    return findings;
  }

  @Override
  List<Finding> conclude(List<List<WalkRows.Step>> walks, JoinedRows joined) {
    Trials trials = new Trials();
    long[] gaps = new long[CELLS];
    long broken = 0;
    for (List<WalkRows.Step> walk : walks) {
      if (!isInOrder(walk)) {
        broken++;
        continue;
      }
      for (int i = 1; i <= walk.size() && i < spec.stages().size(); i++) {
        StageConfigSpec.Stage stage = spec.stages().get(i);
        double rate = rate(stage, walk.get(0).segment());
        trials.add(label(stage.stageName(), walk.get(0)), rate, 1, i < walk.size() ? 1 : 0);
        if (i < walk.size() && columns().entered() >= 0) {
          double gap = walk.get(i).entered() - walk.get(i - 1).entered();
          double mean = spec.stages().get(i - 1).hoursToNext() * HOUR;
          double share = -StrictMath.expm1(-gap / mean);
          gaps[(int) Math.max(0, Math.min(CELLS - 1, share * CELLS))]++;
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        broken > 0
            ? rates()
                .finding()
                .observed(walks.size())
                .failed(
                    broken,
                    Verdict.count(broken)
                        + " of "
                        + Verdict.count(walks.size())
                        + " ways leave out a stage or have one twice")
            : Verdict.of(
                rates().finding(),
                trials.count(),
                trials.test(),
                subject().significance(),
                "rates of reaching a stage" + joined.note() + " are",
                trials.cells()));
    if (columns().entered() >= 0) {
      findings.add(gaps(gaps, joined.note()));
    }
    return findings;
  }

  private Finding gaps(long[] gaps, String note) {
    double[] even = new double[CELLS];
    Arrays.fill(even, 1.0 / CELLS);
    long total = Arrays.stream(gaps).sum();
    List<Verdict.Cell> cells = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      cells.add(Verdict.Cell.ofShare("part " + (i + 1) + " of " + CELLS, even[i], gaps[i], total));
    }
    return Verdict.of(
        times().finding(),
        total,
        GoodnessOfFit.of(gaps, even),
        subject().significance(),
        "times between stages" + note + " are distributed",
        cells);
  }

  private boolean isInOrder(List<WalkRows.Step> walk) {
    for (int i = 0; i < walk.size(); i++) {
      if (places.getOrDefault(walk.get(i).step(), -1) != i) {
        return false;
      }
    }
    return true;
  }

  private double rate(StageConfigSpec.Stage stage, String segment) {
    StageConfigSpec.Variation variation = spec.segmentVariation().get(segment);
    double factor = variation == null ? 1 : variation.transitionMultiplier();
    return Math.min(1, stage.transitionRate() * factor);
  }

  private String label(String stage, WalkRows.Step first) {
    return first.segment().isEmpty() ? stage : first.segment() + ", " + stage;
  }
}
