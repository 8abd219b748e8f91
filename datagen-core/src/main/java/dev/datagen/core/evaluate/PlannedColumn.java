package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.watch.UnderWay;
import java.util.List;

/**
 * How the final values of one column are made: a source, then steps in order. Every step is a pure
 * function of the rows.
 */
public final class PlannedColumn {

  private final String table;
  private final String name;
  private final ColumnType type;
  private final boolean nullable;
  private final boolean wholeParents;
  private final Source source;
  private final List<Step> steps;
  private final InvertibleGenerator inverse;

  /** Makes the first values of a column. */
  public interface Source {
    Column make(Evaluation evaluation);
  }

  /** Turns values into the next ones. */
  public interface Step {
    Column apply(Column column, Evaluation evaluation);

    /** What it is called in a ledger; null if what it changes is nothing to find. */
    default String recordedAs() {
      return null;
    }

    /** What would make the first values without the step; null where it is what makes them. */
    default Source sourceWithout() {
      return null;
    }
  }

  /**
   * @param wholeParents whether the rows must hold each parent's children from ordinal 0 on
   * @param inverse finds rows by value where the column is such a generator's and nothing else,
   *     else null
   */
  public PlannedColumn(
      String table,
      String name,
      ColumnType type,
      boolean nullable,
      boolean wholeParents,
      Source source,
      List<Step> steps,
      InvertibleGenerator inverse) {
    this.table = table;
    this.name = name;
    this.type = type;
    this.nullable = nullable;
    this.wholeParents = wholeParents;
    this.source = source;
    this.steps = List.copyOf(steps);
    this.inverse = inverse;
  }

  /** The column's name. */
  public String name() {
    return name;
  }

  /** The column's declared type. */
  public ColumnType type() {
    return type;
  }

  /** Whether the column may hold nulls. */
  public boolean nullable() {
    return nullable;
  }

  InvertibleGenerator inverse() {
    return inverse;
  }

  /** The final values for the rows of an evaluation. */
  Column evaluate(Evaluation evaluation) {
    if (wholeParents && WholeParents.isNeeded(evaluation.rows())) {
      WholeParents whole = WholeParents.of(evaluation.rows());
      Trace wider = evaluation.trace() == null ? null : new Trace();
      Column made = make(evaluation.at(whole.rows()), wider);
      if (wider != null) {
        evaluation.trace().addAll(wider, whole.positions());
      }
      return made.gather(whole.positions());
    }
    return make(evaluation, evaluation.trace());
  }

  /** Whether something is put into its values for others to find. */
  public boolean isTraced() {
    return steps.stream().anyMatch(step -> step.recordedAs() != null);
  }

  private Column traced(Column first, Evaluation evaluation, Trace trace) {
    Column column = first;
    Column[] before = new Column[steps.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = column;
      column = steps.get(i).apply(column, evaluation);
    }
    for (int i = 0; i < before.length; i++) {
      Step step = steps.get(i);
      if (step.recordedAs() != null) {
        Source other = step.sourceWithout();
        Column without =
            other == null
                ? from(i + 1, before[i], evaluation)
                : from(0, other.make(evaluation), evaluation);
        trace.add(this, step.recordedAs(), without, column);
      }
    }
    return column;
  }

  /** The final values that the steps from one on make. */
  private Column from(int first, Column before, Evaluation evaluation) {
    Column column = before;
    for (int next = first; next < steps.size(); next++) {
      column = steps.get(next).apply(column, evaluation);
    }
    return column;
  }

  private Column make(Evaluation evaluation, Trace trace) {
    UnderWay underWay = UnderWay.ofThisThread();
    UnderWay.Place outer = underWay.enter(table, name);
    try {
      Column column = source.make(evaluation);
      if (trace != null) {
        column = traced(column, evaluation, trace);
      } else {
        column = from(0, column, evaluation);
      }
      if (!nullable && column.nulls().any()) {
        refuseNull(column);
      }
      return column;
    } catch (ColumnFailure e) {
      throw e;
    } catch (RowError e) {
      throw new ColumnFailure(table, name, row(evaluation.rows(), e.index()), e);
    } catch (RuntimeException | LinkageError e) {
      throw new ColumnFailure(table, name, row(evaluation.rows(), 0), e);
    } finally {
      underWay.leave(outer);
    }
  }

  private static void refuseNull(Column column) {
    for (int i = 0; i < column.size(); i++) {
      if (column.isNull(i)) {
        throw new RowError(
            i,
            "there is no value (a null, or a number that is not finite), but the column is not nullable");
      }
    }
  }

  private static long row(Rows rows, int index) {
    return index >= 0 && index < rows.size() ? rows.row(index) : -1;
  }
}
