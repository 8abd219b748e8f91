package dev.datagen.core.promise;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.ColumnFailure;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.evaluate.TableReader;
import java.util.List;

/**
 * Every value of a column occurs in another column, nulls aside.
 *
 * @param name {@code table.column}
 * @param column index of the column
 * @param type its type
 * @param reader the other table
 * @param otherColumn index of the column there
 * @param other {@code table.column} of the other
 */
record MembershipCheck(
    String name, int column, ColumnType type, TableReader reader, int otherColumn, String other)
    implements RowCheck {

  @Override
  public void check(Evaluation evaluation) {
    Column values = evaluation.column(column);
    long[] found = reader.match(List.of(otherColumn), List.of(values), new long[values.size()]);
    for (int i = 0; i < found.length; i++) {
      if (found[i] == -1) {
        String message =
            new Side(name, null, type).text(values, i)
                + " does not occur in "
                + other
                + "; use a lookup or choices_ref";
        throw new ColumnFailure(
            evaluation.table(),
            name.substring(name.indexOf('.') + 1),
            evaluation.rows().row(i),
            new RowError(i, message));
      }
    }
  }
}
