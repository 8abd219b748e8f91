package dev.datagen.core.pace;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.behaviour.Moments;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.order.Times;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time of a table's rows: its first datetime column, else its first date column, else the time
 * of the primary parent's row, and so on up. A null leaves the row to its ancestors' times too; a
 * row that finds none at all has {@link Times#NONE}.
 */
final class RowTime {

  private record Source(int hops, int column, ColumnType type) {}

  private final TablePlan table;
  private final List<Source> sources;

  private RowTime(TablePlan table, List<Source> sources) {
    this.table = table;
    this.sources = sources;
  }

  static RowTime of(TablePlan table) {
    List<Source> sources = new ArrayList<>();
    int hops = 0;
    for (TablePlan at = table; at != null; at = at.parent(), hops++) {
      int column = at.schema(0).timeColumn().orElse(-1);
      if (column >= 0) {
        sources.add(new Source(hops, column, at.columns().get(column).type()));
        if (!at.columns().get(column).nullable()) {
          break;
        }
      }
    }
    return new RowTime(table, sources);
  }

  /** Whether neither the table nor an ancestor has a time. */
  boolean isAbsent() {
    return sources.isEmpty();
  }

  /** The times of the rows of an evaluation of the table. */
  long[] of(Evaluation evaluation) {
    long[] times = new long[evaluation.rows().size()];
    Arrays.fill(times, Times.NONE);
    int missing = times.length;
    for (int s = 0; s < sources.size() && missing > 0; s++) {
      Source source = sources.get(s);
      Moments moments =
          Moments.of(evaluation.ancestor(source.hops(), source.column()), source.type());
      missing = 0;
      for (int i = 0; i < times.length; i++) {
        if (times[i] == Times.NONE && !moments.nulls().isNull(i)) {
          times[i] = moments.micros()[i];
        } else if (times[i] == Times.NONE) {
          missing++;
        }
      }
    }
    return times;
  }

  TablePlan table() {
    return table;
  }
}
