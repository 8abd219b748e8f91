package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.order.Times;
import dev.datagen.core.run.Injected;

/** Some rows of a lane on their way: each is sent once, or what goes wrong with it happens. */
final class Sending {

  private final Lane lane;
  private final Rows rows;
  private final Chunk moved;
  private final long[] delays;

  /**
   * @param chunk the rows as they were made
   */
  Sending(Lane lane, Rows rows, Chunk chunk) {
    this.lane = lane;
    this.rows = rows;
    this.moved = lane.moved(chunk);
    this.delays = lane.mishaps() == null ? null : lane.mishaps().delays(rows);
  }

  void send(int position, long time, Cutter cutter) {
    if (lane.mishaps() == null) {
      cutter.add(moved, position, Chunk.Kind.ROWS, time);
      return;
    }
    long id = rows.id(position);
    if (lane.mishaps().isDropped(id)) {
      cutter.note(injected(position, Injected.Kind.DROP));
      return;
    }
    cutter.add(moved, position, Chunk.Kind.ROWS, time);
    // A row that has no time cannot be late.
    if (delays != null && delays[position] > 0 && time != Times.NONE) {
      long due = time - delays[position];
      cutter.note(injected(position, Injected.Kind.LATE, due, delays[position]));
    }
    if (lane.mishaps().isDuplicated(id)) {
      cutter.add(moved, position, Chunk.Kind.ROWS, time);
      cutter.note(injected(position, Injected.Kind.DUPLICATE));
    }
    if (lane.mishaps().isBuried(id)) {
      cutter.add(moved, position, Chunk.Kind.TOMBSTONES, time);
      cutter.note(injected(position, Injected.Kind.TOMBSTONE));
    }
  }

  private Injected injected(int position, Injected.Kind kind) {
    return injected(position, kind, 0, 0);
  }

  private Injected injected(int position, Injected.Kind kind, long due, long delay) {
    TableSchema table = moved.table();
    Column keys = moved.columns().get(table.primaryKey());
    ColumnType type = table.columns().get(table.primaryKey()).type();
    return new Injected(
        table.name(), moved.row(position), kind, ValueText.of(keys, position, type), due, delay);
  }
}
