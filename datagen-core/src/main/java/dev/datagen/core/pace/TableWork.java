package dev.datagen.core.pace;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.ChunkTasks;
import dev.datagen.core.run.Task;
import dev.datagen.core.run.Work;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The rows of one table after the other and, in a loop, again of those that are repeated. */
final class TableWork implements Work {

  private final Repetitions repetitions;
  private final ChunkSelection chunks;
  private final Function<String, Cut> cuts;
  private final ChunkTasks first;
  private final boolean endless;
  private final Deque<Lane> lanes = new ArrayDeque<>();
  private Lane lane;
  private ChunkTasks tasks;

  /**
   * @param chunks which chunks are made
   * @param cuts where the rows of a table are cut
   * @param first the chunks of the dataset itself, for their tables and their number
   * @param endless whether it is repeated
   */
  TableWork(
      Repetitions repetitions,
      ChunkSelection chunks,
      Function<String, Cut> cuts,
      ChunkTasks first,
      boolean endless) {
    this.repetitions = repetitions;
    this.chunks = chunks;
    this.cuts = cuts;
    this.first = first;
    this.endless = endless;
  }

  @Override
  public List<TableSchema> schemas() {
    return first.schemas();
  }

  @Override
  public long count() {
    return endless ? Long.MAX_VALUE : first.count();
  }

  @Override
  public long totalRows() {
    return endless ? ENDLESS : first.totalRows();
  }

  @Override
  public Task next() throws IOException {
    ChunkTasks.ChunkTask task = tasks == null ? null : tasks.next();
    while (task == null) {
      if (lanes.isEmpty()) {
        if (!repetitions.hasNext()) {
          return null;
        }
        lanes.addAll(repetitions.next());
        lanes.removeIf(each -> !chunks.includes(each.table().name()));
      }
      lane = lanes.poll();
      if (lane != null) {
        tasks = new ChunkTasks(List.of(lane.table()), chunks);
        task = tasks.next();
      }
    }
    return new TableTask(task, lane, cuts.apply(lane.table().name()));
  }
}
