package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.join.JoinPlan;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.NumberCells;
import dev.datagen.core.validation.law.OutlierThreshold;
import dev.datagen.core.validation.law.RowFormula;
import dev.datagen.core.validation.law.StoredLaw;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The checks of one column by the kind of its law. */
final class ColumnChecks {

  private static final int CELLS = 64;

  private final Plan plan;
  private final TablePlan table;
  private final ColumnRecipe recipe;
  private final Subject subject;
  private final ColumnType type;

  ColumnChecks(Plan plan, TablePlan table, ColumnRecipe recipe, Subject subject) {
    this.plan = plan;
    this.table = table;
    this.recipe = recipe;
    this.subject = subject;
    this.type = recipe.spec().type();
  }

  List<Check<?>> of(DeclaredLaw law) {
    if (law instanceof DeclaredLaw.Listed listed) {
      return List.of(new ListCheck(subject, Categories.of(listed.values(), listed.shares(), type)));
    } else if (law instanceof DeclaredLaw.Numbers numbers) {
      return List.of(ofNumbers(numbers));
    } else if (law instanceof DeclaredLaw.Times times) {
      return List.of(ofTimes(times));
    } else if (law instanceof DeclaredLaw.OfRows rows) {
      return List.of(
          RowsChoiceCheck.isKept(rows.law(), plan)
              ? new RowsChoiceCheck(
                  subject,
                  rows.law(),
                  recipe.wiring().references().get(rows.law().reference().slot()).chooser(),
                  plan)
              : UncheckedColumn.of(
                  subject, rows.law().reference().table() + " is too large to be kept"));
    } else if (law instanceof DeclaredLaw.ByRow byRow) {
      return List.of(byRow(byRow.formula()));
    } else if (law instanceof DeclaredLaw.Unknown unknown && unknown.isMissing()) {
      return List.of(UncheckedColumn.of(subject, unknown.reason()));
    }
    return List.of();
  }

  private Check<?> ofNumbers(DeclaredLaw.Numbers numbers) {
    StoredLaw stored =
        StoredLaw.of(numbers.law(), type, recipe.clamp(), recipe.doubleRange(), recipe.longRange());
    if (numbers.outliers().isEmpty()) {
      return new NumberCheck(subject, type, NumberCells.of(stored, CELLS), Optional.empty());
    }
    DeclaredLaw.Outlying outliers = numbers.outliers().get();
    double threshold = OutlierThreshold.of(outliers);
    double end =
        type.kind() == ColumnType.Kind.FLOAT
            ? threshold
            : Math.floor(threshold * StrictMath.pow(10, type.scale()));
    NumberCells cells = NumberCells.of(stored, CELLS, end);
    OutlierShare share =
        new OutlierShare(
            subject.with("outliers", "", Finding.Part.BEHAVIOUR),
            outliers,
            cells.cellsUpTo(end),
            Verdict.number(threshold));
    return new NumberCheck(subject, type, cells, Optional.of(share));
  }

  private Check<?> byRow(RowFormula formula) {
    if (JoinPlan.isOwn(recipe.wiring())) {
      Set<String> reads = new TreeSet<>(Set.of(subject.attribute()));
      for (Wiring.Source source : recipe.wiring().inputs()) {
        int column = ((Wiring.Path) source).column();
        reads.add(table.name() + "." + table.spec().columns().get(column).name());
      }
      return new OwnRowCheck(subject, formula, reads, table.rows());
    }
    JoinPlan join = JoinPlan.of(plan, table, recipe.wiring(), List.of(subject.column()));
    return join.obstacle().isEmpty()
        ? new RowCheck(subject, formula, join, plan)
        : new UncheckedColumn(
            subject.attribute(), new RowFindings(subject, formula).notChecked(join.obstacle()));
  }

  private Check<?> ofTimes(DeclaredLaw.Times times) {
    if (!times.law().bounded() && !times.law().weighed()) {
      return new TimeCheck(subject, type, times);
    }
    if (times.redrawn().isPresent()) {
      return UncheckedColumn.of(
          subject, "outliers among times that are bounded row by row cannot be told apart");
    }
    JoinPlan join = JoinPlan.of(plan, table, recipe.wiring(), List.of(subject.column()));
    return join.obstacle().isEmpty()
        ? new TimeRowCheck(subject, times, join, plan, recipe.wiring())
        : UncheckedColumn.of(subject, join.obstacle());
  }
}
