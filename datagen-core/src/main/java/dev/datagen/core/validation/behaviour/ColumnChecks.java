package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.evaluate.Chooser;
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
final class ColumnChecks implements DeclaredLaw.Visitor<List<Check<?>>> {

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
    return law.accept(this);
  }

  @Override
  public List<Check<?>> listed(DeclaredLaw.Listed law) {
    return List.of(new ListCheck(subject, Categories.of(law.values(), law.shares(), type)));
  }

  @Override
  public List<Check<?>> rows(DeclaredLaw.OfRows rows) {
    RowsLaw law = rows.law();
    if (!RowsChoiceCheck.isKept(law, plan)) {
      return unchecked(law.reference().table() + " is too large to be kept");
    }
    Chooser chooser = recipe.wiring().references().get(law.reference().slot()).chooser();
    return List.of(new RowsChoiceCheck(subject, law, chooser, plan));
  }

  @Override
  public List<Check<?>> unknown(DeclaredLaw.Unknown law) {
    return law.isMissing() ? unchecked(law.reason()) : List.of();
  }

  private List<Check<?>> unchecked(String reason) {
    return List.of(UncheckedColumn.of(subject, reason));
  }

  @Override
  public List<Check<?>> numbers(DeclaredLaw.Numbers numbers) {
    StoredLaw stored =
        StoredLaw.of(numbers.law(), type, recipe.clamp(), recipe.doubleRange(), recipe.longRange());
    if (numbers.outliers().isEmpty()) {
      NumberCells cells = NumberCells.of(stored, CELLS);
      return List.of(new NumberCheck(subject, type, cells, Optional.empty()));
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
    return List.of(new NumberCheck(subject, type, cells, Optional.of(share)));
  }

  @Override
  public List<Check<?>> byRow(DeclaredLaw.ByRow law) {
    RowFormula formula = law.formula();
    if (JoinPlan.isOwn(recipe.wiring())) {
      Set<String> reads = new TreeSet<>(Set.of(subject.attribute()));
      for (Wiring.Source source : recipe.wiring().inputs()) {
        int column = ((Wiring.Path) source).column();
        reads.add(table.name() + "." + table.spec().columns().get(column).name());
      }
      return List.of(new OwnRowCheck(subject, formula, reads, table.rows()));
    }
    JoinPlan join = JoinPlan.of(plan, table, recipe.wiring(), List.of(subject.column()));
    return List.of(
        join.obstacle().isEmpty()
            ? new RowCheck(subject, formula, join, plan)
            : new UncheckedColumn(
                subject.attribute(),
                new RowFindings(subject, formula).notChecked(join.obstacle())));
  }

  @Override
  public List<Check<?>> times(DeclaredLaw.Times times) {
    if (!times.law().bounded() && !times.law().weighed()) {
      return List.of(new TimeCheck(subject, type, times));
    }
    if (times.redrawn().isPresent()) {
      return unchecked("outliers among times that are bounded row by row cannot be told apart");
    }
    JoinPlan join = JoinPlan.of(plan, table, recipe.wiring(), List.of(subject.column()));
    return join.obstacle().isEmpty()
        ? List.of(new TimeRowCheck(subject, times, join, plan, recipe.wiring()))
        : unchecked(join.obstacle());
  }
}
