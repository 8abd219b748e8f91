package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.core.dataset.TargetsSpec;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.composite.CompositeReach;
import dev.datagen.core.validation.law.CalendarShares;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.DeclaredLaws;
import dev.datagen.core.validation.law.LawMean;
import dev.datagen.core.validation.law.Reals;
import dev.datagen.core.validation.law.TimeShares;
import java.util.Optional;

/** What the declared laws say of the targets: those that the schema itself cannot reach. */
public final class TargetReach {

  /** Bounds and effects shift the share of a pattern by no more than this. */
  private static final double SHIFT = 0.01;

  private TargetReach() {}

  /** Tells the user, as warnings of the plan, which targets it cannot reach. */
  public static void warn(Plan plan) {
    TargetsSpec targets = plan.dataset().spec().targets();
    if (targets == null) {
      return;
    }
    for (int i = 0; i < targets.weekendShare().size(); i++) {
      String text = ofWeekends(plan, targets.weekendShare().get(i));
      warn(plan, "targets.weekend_share", i, targets.weekendShare().size(), text);
    }
    for (int i = 0; i < targets.meanInRange().size(); i++) {
      String text = ofMean(plan, targets.meanInRange().get(i));
      warn(plan, "targets.mean_in_range", i, targets.meanInRange().size(), text);
    }
    warnOfComposites(plan, targets);
  }

  private static void warnOfComposites(Plan plan, TargetsSpec targets) {
    for (int i = 0; i < targets.compositeEffect().size(); i++) {
      String text = CompositeReach.of(plan, targets.compositeEffect().get(i));
      warn(plan, "targets.composite_effect", i, targets.compositeEffect().size(), text);
    }
  }

  private static void warn(Plan plan, String path, int place, int size, String text) {
    if (!text.isEmpty()) {
      String where = size == 1 ? path : path + "[" + place + "]";
      plan.warn(where, text, "change the target, or what the schema declares");
    }
  }

  /** Why a weekend share cannot be reached; empty if it can, or nothing is known. */
  static String ofWeekends(Plan plan, TargetsSpec.WeekendShare target) {
    Optional<DeclaredLaw> law = law(plan, target.table(), target.timestamp());
    if (law.isEmpty() || !(law.get() instanceof DeclaredLaw.Times times)) {
      return "";
    }
    TimeLaw instants = times.law();
    double share =
        CalendarShares.ofWeekends(
            TimeShares.of(instants, times.redrawn()), instants.earliest(), instants.latest());
    double slack = instants.bounded() || instants.weighed() ? SHIFT : 1e-9;
    if (share >= target.min() - slack && share <= target.max() + slack) {
      return "";
    }
    return "the patterns of "
        + target.table()
        + "."
        + target.timestamp()
        + " give a weekend share of "
        + Verdict.number(share)
        + ", but "
        + range(target.min(), target.max())
        + " is asked for";
  }

  /** Why a mean cannot be reached; empty if it can, or nothing is known. */
  static String ofMean(Plan plan, TargetsSpec.MeanInRange target) {
    Optional<DeclaredLaw> law = law(plan, target.table(), target.column());
    double mean;
    double slack;
    if (law.isPresent() && law.get() instanceof DeclaredLaw.Numbers numbers) {
      mean = LawMean.of(numbers.law());
      slack = 5e-3 * Math.max(Math.abs(mean), LawMean.spread(numbers.law()));
    } else if (law.isPresent() && law.get() instanceof DeclaredLaw.Listed listed) {
      ColumnType type = plan.table(target.table()).spec().column(target.column()).type();
      mean = type.isNumeric() ? LawMean.of(Reals.of(listed.values(), type), listed.shares()) : 0;
      slack = type.isNumeric() ? 1e-9 * Math.max(1, Math.abs(mean)) : Double.POSITIVE_INFINITY;
    } else {
      return "";
    }
    if (!(mean < target.min() - slack || mean > target.max() + slack)) {
      return "";
    }
    return "the law of "
        + target.table()
        + "."
        + target.column()
        + " has a mean of "
        + Verdict.number(mean)
        + ", but "
        + range(target.min(), target.max())
        + " is asked for";
  }

  private static String range(double min, double max) {
    return Verdict.number(min) + " … " + Verdict.number(max);
  }

  private static Optional<DeclaredLaw> law(Plan plan, String tableName, String column) {
    TablePlan table = plan.table(tableName);
    return Optional.ofNullable(table)
        .flatMap(found -> found.recipe(column))
        .map((ColumnRecipe recipe) -> DeclaredLaws.of(recipe));
  }
}
