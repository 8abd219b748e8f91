package dev.datagen.core.pace;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.order.Times;
import dev.datagen.core.plan.TablePlan;

/**
 * The rows of a table in one repetition of the data.
 *
 * @param table the table, planned for that repetition
 * @param schema the table as sinks see it
 * @param lap which lap of a loop it is of, from 0
 * @param time when its rows happen
 * @param shift how far their times are moved
 * @param rowsBefore how many rows of the table came in the repetitions before
 * @param mishaps what goes wrong with its rows, or null
 */
record Lane(
    TablePlan table,
    TableSchema schema,
    int lap,
    RowTime time,
    TimeShift shift,
    long rowsBefore,
    Mishaps mishaps)
    implements Times {

  @Override
  public long rows() {
    return table.rows();
  }

  /** When rows are sent: at their time, or later; moved already. */
  @Override
  public void fill(long first, long[] out) {
    // Evaluated in pieces, because dear columns may be needed for the time.
    int most = table.chunkRows();
    for (int from = 0; from < out.length; from += most) {
      int count = Math.min(most, out.length - from);
      Rows rows = table.space().range(first + from, count);
      long[] times = time.of(new Evaluation(table, rows));
      long[] delays = mishaps == null ? null : mishaps.delays(rows);
      for (int i = 0; i < count; i++) {
        out[from + i] = sent(times[i], delays == null ? 0 : delays[i]);
      }
    }
  }

  private long sent(long time, long delay) {
    return time == NONE ? NONE : shift.apply(time) + delay;
  }

  /** The rows of a chunk as they are sent: times moved, positions counted over repetitions. */
  Chunk moved(Chunk chunk) {
    if (shift.weeks() == 0 && rowsBefore == 0) {
      return chunk;
    }
    long[] picked = chunk.picked() == null ? null : chunk.picked().clone();
    for (int i = 0; picked != null && i < picked.length; i++) {
      picked[i] += rowsBefore;
    }
    return new Chunk(
        chunk.table(),
        chunk.index(),
        chunk.firstRow() + rowsBefore,
        chunk.size(),
        shift.apply(chunk.table(), chunk.columns()),
        picked,
        chunk.kind());
  }
}
