package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.TargetsSpec;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.composite.CompositeCheck;
import dev.datagen.core.validation.law.DeclaredLaws;
import dev.datagen.core.validation.statistics.Significance;
import java.util.ArrayList;
import java.util.List;

/** Every check of a law or a behaviour that a dataset declares. */
public final class BehaviourChecks {

  private final Plan plan;
  private final Significance significance = new Significance();
  private final List<Check<?>> checks = new ArrayList<>();

  private BehaviourChecks(Plan plan) {
    this.plan = plan;
  }

  /** The checks of a plan. */
  public static List<Check<?>> of(Plan plan) {
    return new BehaviourChecks(plan).all();
  }

  private List<Check<?>> all() {
    for (TablePlan table : plan.tables()) {
      new FanoutChecks(plan, significance).of(table).ifPresent(checks::add);
      new WalkChecks(plan, significance).of(table).ifPresent(checks::add);
      for (ColumnSpec column : table.spec().columns()) {
        table.recipe(column.name()).ifPresent(recipe -> addColumn(table, recipe));
      }
    }
    TargetsSpec targets = plan.dataset().spec().targets();
    if (targets != null) {
      targets.weekendShare().forEach(this::add);
      targets.meanInRange().forEach(this::add);
      targets
          .compositeEffect()
          .forEach(target -> checks.add(CompositeCheck.of(plan, target, significance)));
    }
    return checks;
  }

  private void add(TargetsSpec.WeekendShare target) {
    Subject subject = target("weekend_share", target.table(), target.timestamp());
    ColumnType type = plan.table(target.table()).spec().column(target.timestamp()).type();
    String reach = TargetReach.ofWeekends(plan, target);
    checks.add(new WeekendShareCheck(subject, type, target, reach));
  }

  private void add(TargetsSpec.MeanInRange target) {
    Subject subject = target("mean_in_range", target.table(), target.column());
    ColumnType type = plan.table(target.table()).spec().column(target.column()).type();
    checks.add(new MeanInRangeCheck(subject, type, target, TargetReach.ofMean(plan, target)));
  }

  private Subject target(String kind, String table, String column) {
    int index = plan.table(table).columnIndex(column);
    return new Subject(kind, table, index, column, "", Finding.Part.BEHAVIOUR, significance);
  }

  private void addColumn(TablePlan table, ColumnRecipe recipe) {
    ColumnSpec column = recipe.spec();
    Subject subject =
        new Subject(
            column.generator().id(),
            table.name(),
            table.columnIndex(column.name()),
            column.name(),
            "",
            Finding.Part.STATISTICS,
            significance);
    if (column.nullRate() > 0) {
      Subject nulls = subject.with("null_rate", "", Finding.Part.STATISTICS);
      checks.add(new NullRateCheck(nulls, column.nullRate(), mayBeNull(recipe)));
    }
    new ColumnChecks(plan, table, recipe, subject).of(DeclaredLaws.of(recipe)).forEach(checks::add);
  }

  /** Whether values may be null without the null rate: an expression may give nothing. */
  private static boolean mayBeNull(ColumnRecipe recipe) {
    boolean readsRow = !recipe.wiring().inputs().isEmpty() && !recipe.modifiers().isEmpty();
    return recipe.generator().mayBeNull() || readsRow;
  }
}
