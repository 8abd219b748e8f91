package dev.datagen.core.validation.composite;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.dataset.TargetsSpec.CompositeEffect;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.join.JoinCheck;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.Reals;
import dev.datagen.core.validation.statistics.Distributions;
import dev.datagen.core.validation.statistics.Significance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a metric follows the product of its influences, stratum by stratum. */
public final class CompositeCheck extends JoinCheck {

  private final CompositeEffect target;
  private final CompositeSources sources;
  private final Significance significance;
  private final int metric;

  private CompositeCheck(
      Plan plan,
      CompositeEffect target,
      CompositeSources sources,
      JoinPlan join,
      Significance significance) {
    super(join, plan);
    this.target = target;
    this.sources = sources;
    this.significance = significance;
    this.metric = sources.table().columnIndex(target.metric());
    significance.register(1);
  }

  /** The check of a target; a finding that says why where there can be none. */
  public static Check<?> of(Plan plan, CompositeEffect target, Significance significance) {
    CompositeSources sources = new CompositeSources(plan, target);
    TablePlan table = sources.table();
    int metric = table.columnIndex(target.metric());
    List<Integer> own = metric < 0 ? List.of() : List.of(metric);
    JoinPlan join =
        sources.obstacle().isEmpty() ? JoinPlan.of(plan, table, sources.wiring(), own) : null;
    String obstacle = join == null ? sources.obstacle() : join.obstacle();
    if (!obstacle.isEmpty()) {
      return new NoComposite(
          table.name() + "." + table.spec().pk(), draft(target).notChecked(obstacle));
    }
    return new CompositeCheck(plan, target, sources, join, significance);
  }

  private static FindingDraft draft(CompositeEffect target) {
    return Finding.of(
        "composite_effect",
        target.table() + "." + target.metric() + " by " + names(target),
        Finding.Part.BEHAVIOUR);
  }

  private static String names(CompositeEffect target) {
    List<String> names = new ArrayList<>();
    target
        .influences()
        .forEach(
            influence -> {
              switch (influence.kind()) {
                case SEASONALITY ->
                    names.add(influence.dimension().name().toLowerCase(Locale.ROOT));
                case EFFECT -> names.add(influence.table());
                case OUTLIERS -> names.add("outliers");
              }
            });
    return String.join(" × ", names);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(draft(target).notChecked(reason));
  }

  @Override
  protected List<Finding> conclude(JoinedRows joined) {
    List<EffectRows> effects = new ArrayList<>();
    for (CompositeSources.Effect effect : sources.effects()) {
      effects.add(
          new EffectRows(
              joined.table(effect.table().name()),
              effect.otherKeys(),
              effect.window(),
              effect.field(),
              effect.fieldType(),
              effect.otherwise()));
    }
    Influences influences = new Influences(sources.cycles(), effects);
    VolumeForecast forecast =
        metric < 0
            ? new VolumeForecast(effects.size(), influences, exposure(), sources.bounding())
            : null;
    long rows = 0;
    for (JoinedRows.Batch batch : joined.batches()) {
      rows += add(batch, influences, forecast);
    }
    if (rows == 0) {
      return notChecked("there are no rows with a time" + (metric < 0 ? "" : " and a value"));
    }
    if (forecast != null && !forecast.conclude()) {
      return notChecked("the effects have too many different keys to foretell the volume");
    }
    return List.of(judge(influences, rows, joined.note()));
  }

  private long add(JoinedRows.Batch batch, Influences influences, VolumeForecast forecast) {
    Column times = batch.read(sources.time());
    ColumnType timeType = batch.type(sources.time(), plan());
    long[] micros = Calendar.micros(times, timeType);
    int effects = sources.effects().size();
    long[][] keys = new long[effects][];
    for (int e = 0; e < effects; e++) {
      List<Column> columns = sources.effects().get(e).ownKeys().stream().map(batch::read).toList();
      keys[e] = columns.isEmpty() ? new long[batch.size()] : KeyHash.of(columns, batch.size());
    }
    double[] values =
        metric < 0
            ? null
            : Reals.of(batch.own(metric), sources.table().spec().columns().get(metric).type());
    long[] from = forecast == null ? null : sources.notBefore(batch);
    long[] to = forecast == null ? null : sources.notBehind(batch);
    long rows = 0;
    long[] own = new long[effects];
    for (int i = 0; i < micros.length; i++) {
      boolean without = values != null && Double.isNaN(values[i]);
      if (times.isNull(i) || batch.orphans()[i] || without) {
        continue;
      }
      rows++;
      for (int e = 0; e < effects; e++) {
        own[e] = keys[e][i];
      }
      Stratum stratum = influences.at(micros[i], own);
      stratum.count++;
      if (values != null) {
        stratum.sum += values[i];
        stratum.squares += values[i] * values[i];
        stratum.multipliers += influences.weight(micros[i], own);
      } else {
        forecast.add(
            own, from == null ? Long.MIN_VALUE : from[i], to == null ? Long.MAX_VALUE : to[i]);
      }
    }
    return rows;
  }

  private Exposure exposure() {
    boolean hours =
        sources.cycles().stream().anyMatch(cycle -> cycle.dimension() == Dimension.HOUR)
            || sources.effects().stream().anyMatch(effect -> !effect.window().isEmpty());
    Optional<DeclaredLaw.Times> law = sources.timeLaw();
    if (law.isPresent()) {
      return Exposure.ofLaw(law.get().law(), hours);
    }
    return plan()
        .dataset()
        .timeframe()
        .map(frame -> Exposure.ofSpan(frame.start(), frame.end(), hours))
        .orElse(new Exposure(0, Calendar.DAY, new double[] {1}));
  }

  private LiftTest test(List<Stratum> strata) {
    return metric < 0 ? LiftTest.ofVolume(strata) : LiftTest.ofNumbers(strata);
  }

  private Finding judge(Influences influences, long rows, String note) {
    LiftTest whole = test(influences.strata());
    if (!whole.lifts().isEmpty()) {
      return finding(List.of(whole), rows, note, "");
    }
    List<LiftTest> alone = new ArrayList<>();
    for (int influence = 0; influence < influences.size(); influence++) {
      LiftTest single = test(influences.alone(influence));
      if (!single.lifts().isEmpty()) {
        alone.add(single);
      }
    }
    return alone.isEmpty()
        ? draft(target).observed(rows).notChecked("all strata are sparse, also each alone")
        : finding(alone, rows, note, "all strata are sparse, so each influence alone: ");
  }

  private Finding finding(List<LiftTest> tests, long rows, String note, String prefix) {
    int limits = 0;
    limits += target.tolerance().mae() == null ? 0 : tests.size();
    limits += target.tolerance().mape() == null ? 0 : tests.size();
    List<LiftTest.Lift> lifts = new ArrayList<>();
    double worst = Double.NEGATIVE_INFINITY;
    List<String> texts = new ArrayList<>();
    int sparse = 0;
    for (LiftTest test : tests) {
      lifts.addAll(test.lifts());
      sparse += test.sparse();
      StringBuilder text = new StringBuilder();
      if (target.tolerance().mae() != null) {
        Excess excess = test.ofError(target.tolerance().mae());
        worst = Math.max(worst, excess.sigmas());
        text.append("MAE ").append(compared(excess, limits));
      }
      if (target.tolerance().mape() != null) {
        Excess excess = test.ofPercentage(LiftTest.share(target.tolerance()));
        worst = Math.max(worst, excess.sigmas());
        text.append(text.length() == 0 ? "" : ", ").append("MAPE ");
        text.append(compared(excess, limits));
      }
      texts.add(text.toString());
    }
    lifts.sort(Comparator.comparingDouble(lift -> -Math.abs(lift.deviation())));
    String message =
        prefix
            + String.join("; ", texts)
            + " over "
            + lifts.size()
            + " strata of "
            + String.format(Locale.ROOT, "%,d", rows)
            + " rows"
            + note
            + (sparse > 0 ? ", " + sparse + " sparse ones set aside" : "");
    double pValue = Math.min(1, limits * Distributions.normal(-worst));
    String reach = CompositeReach.of(plan(), target);
    FindingDraft draft =
        draft(target)
            .observed(rows)
            .hint(reach.isEmpty() ? "" : reach + ": change the target, or what the schema declares")
            .test(
                new StatisticalTest(
                    "mean absolute errors of lifts beyond tolerance and noise, in standard"
                        + " deviations of the noise",
                    worst,
                    Distributions.normalAbove(significance.failing() / limits),
                    Distributions.normalAbove(significance.warning() / limits),
                    "the tolerance is widened by the sampling error of the strata; "
                        + significance.reason()
                        + " at most",
                    pValue,
                    lifts.stream()
                        .map(
                            lift ->
                                new StatisticalTest.Stratum(
                                    lift.name(), lift.expected(), lift.observed(), lift.count()))
                        .toList()));
    LiftTest.Lift first = lifts.get(0);
    String where =
        "; worst: "
            + first.name()
            + " with a lift of "
            + (float) first.observed()
            + " instead of "
            + (float) first.expected();
    return switch (significance.judge(pValue)) {
      case HOLDS -> draft.passed(message);
      case DOUBTFUL -> draft.warning(message + " (" + significance.doubt() + ")" + where);
      case FAILS -> draft.failed(0, message + where);
    };
  }

  private String compared(Excess excess, int limits) {
    double limit = excess.limit(significance.failing() / limits);
    String relation = excess.error() <= limit ? "≤" : ">";
    return String.format(Locale.ROOT, "%.4f %s %.4f", excess.error(), relation, limit);
  }
}
