package dev.datagen.core.pace;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.ChunkTasks;
import dev.datagen.core.run.Task;
import dev.datagen.core.run.Work;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The rows of all tables in the order of event time. Tables without a time come first, table after
 * table; then the events, and when these reach the beginning of the next repetition, it joins in.
 */
final class EventWork implements Work {

  private static final int TASK_EVENTS = 8192;

  private final Repetitions repetitions;
  private final Timeline timeline;
  private final Cut cut;
  private final int threads;
  private final List<TableSchema> schemas;
  private final long totalRows;
  private final List<Pass> passes = new CopyOnWriteArrayList<>();
  private final Deque<Task> untimed = new ArrayDeque<>();
  private int number;

  /**
   * @param threads how many sort events
   */
  EventWork(
      Repetitions repetitions,
      Timeline timeline,
      Cut cut,
      int threads,
      List<TableSchema> schemas,
      long totalRows) {
    this.repetitions = repetitions;
    this.timeline = timeline;
    this.cut = cut;
    this.threads = threads;
    this.schemas = List.copyOf(schemas);
    this.totalRows = totalRows;
  }

  @Override
  public List<TableSchema> schemas() {
    return schemas;
  }

  @Override
  public long count() {
    return Long.MAX_VALUE;
  }

  @Override
  public long totalRows() {
    return totalRows;
  }

  @Override
  public Task next() throws IOException {
    Events events = new Events(TASK_EVENTS);
    while (!events.isFull()) {
      Pass earliest = earliest();
      if (repetitions.hasNext()
          && (earliest == null || earliest.time() >= timeline.begin(repetitions.nextShift()))) {
        if (events.size() > 0) {
          // The tables without a time of the repetition come before its events.
          break;
        }
        open();
      } else if (!untimed.isEmpty() || earliest == null) {
        break;
      } else {
        earliest.take(events);
      }
    }
    if (events.size() > 0) {
      return new EventTask(number++, events, cut);
    }
    return untimed.poll();
  }

  private Pass earliest() throws IOException {
    Pass earliest = null;
    for (Pass pass : passes) {
      if (!pass.hasNext()) {
        pass.close();
        passes.remove(pass);
      } else if (earliest == null || pass.time() < earliest.time()) {
        earliest = pass;
      }
    }
    return earliest;
  }

  private void open() throws IOException {
    List<Lane> timed = new ArrayList<>();
    for (Lane lane : repetitions.next()) {
      if (lane.time().isAbsent()) {
        ChunkTasks chunks = new ChunkTasks(List.of(lane.table()), ChunkSelection.ALL);
        for (ChunkTasks.ChunkTask chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
          untimed.add(new TableTask(chunk, lane, cut));
        }
      } else {
        timed.add(lane);
      }
    }
    passes.add(new Pass(timed, timeline.end(), threads, timeline.directory()));
  }

  @Override
  public void cancel() {
    passes.forEach(Pass::cancel);
  }

  @Override
  public void close() throws IOException {
    for (Pass pass : passes) {
      pass.close();
    }
  }
}
