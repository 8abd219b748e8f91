package dev.datagen.tests.pace;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sink that remembers each row, when it came, and what was beside it. */
final class Recorder implements Sink<Chunk> {

  /**
   * A row that came.
   *
   * @param row its position in its table
   * @param time its own time column in microseconds, {@link Long#MIN_VALUE} if the table has none
   * @param values its values
   * @param nanos when it came
   */
  record Event(
      String table, long row, long time, Chunk.Kind kind, List<Object> values, long nanos) {

    Object value(String column, List<TableSchema> tables) {
      TableSchema schema =
          tables.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
      for (int i = 0; i < schema.columns().size(); i++) {
        if (schema.columns().get(i).name().equals(column)) {
          return values.get(i);
        }
      }
      throw new IllegalArgumentException(column);
    }
  }

  private final List<TableSchema> tables;
  private final HandClock clock;
  private final ResumePoint position;
  private final List<Event> events = new ArrayList<>();
  private final List<Integer> parcels = new ArrayList<>();
  private final List<Duration> idle = new ArrayList<>();
  private boolean committed;
  private int most = Integer.MAX_VALUE;
  private Runnable atMost = () -> {};

  Recorder(List<TableSchema> tables, HandClock clock) {
    this(tables, clock, ResumePoint.START);
  }

  Recorder(List<TableSchema> tables, HandClock clock, ResumePoint position) {
    this.tables = tables;
    this.clock = clock;
    this.position = position;
  }

  /** Does something once so many rows have come. */
  Recorder after(int rows, Runnable action) {
    most = rows;
    atMost = action;
    return this;
  }

  @Override
  public ResumePoint position() {
    return position;
  }

  @Override
  public Chunk prepare(Chunk chunk) {
    return chunk;
  }

  @Override
  public void append(Chunk chunk) {
    int timeColumn = chunk.table().timeColumn().orElse(-1);
    for (int i = 0; i < chunk.size(); i++) {
      List<Object> values = new ArrayList<>();
      for (var column : chunk.columns()) {
        values.add(column.value(i));
      }
      long time =
          timeColumn < 0
              ? Long.MIN_VALUE
              : ((LongColumn) chunk.columns().get(timeColumn)).values()[i];
      events.add(
          new Event(
              chunk.table().name(), chunk.row(i), time, chunk.kind(), values, clock.elapsed()));
    }
    parcels.add(chunk.size());
    if (events.size() >= most) {
      most = Integer.MAX_VALUE;
      atMost.run();
    }
  }

  @Override
  public void idle(Duration untilNext) {
    idle.add(untilNext);
  }

  @Override
  public Receipt commit() {
    committed = true;
    return new Receipt(List.of());
  }

  @Override
  public void abort() {}

  List<Event> events() {
    return events;
  }

  List<Event> events(String table) {
    return events.stream().filter(e -> e.table().equals(table)).toList();
  }

  /** Sizes of the chunks in the order in which they came. */
  List<Integer> parcels() {
    return parcels;
  }

  List<Duration> idleTimes() {
    return idle;
  }

  boolean isCommitted() {
    return committed;
  }

  List<TableSchema> tables() {
    return tables;
  }

  /** Rows by table and position: what came apart from when. */
  Map<List<Object>, List<Object>> rows() {
    Map<List<Object>, List<Object>> rows = new java.util.TreeMap<>(Recorder::compare);
    events.forEach(e -> rows.put(List.of(e.table(), e.row()), e.values()));
    return rows;
  }

  private static int compare(List<Object> a, List<Object> b) {
    int byTable = ((String) a.get(0)).compareTo((String) b.get(0));
    return byTable != 0 ? byTable : Long.compare((Long) a.get(1), (Long) b.get(1));
  }
}
