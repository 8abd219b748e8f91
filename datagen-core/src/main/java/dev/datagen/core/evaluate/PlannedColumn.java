package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
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
      return make(evaluation.at(whole.rows())).gather(whole.positions());
    }
    return make(evaluation);
  }

  private Column make(Evaluation evaluation) {
    UnderWay underWay = UnderWay.ofThisThread();
    UnderWay.Place outer = underWay.enter(table, name);
    try {
      Column column = source.make(evaluation);
      for (Step step : steps) {
        column = step.apply(column, evaluation);
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
