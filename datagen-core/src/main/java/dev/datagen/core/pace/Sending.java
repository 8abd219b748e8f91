package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.Rows;
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
      cutter.note(injected(position, Injected.Kind.DROP, 0));
      return;
    }
    cutter.add(moved, position, Chunk.Kind.ROWS, time);
    // A row that has no time cannot be late.
    if (delays != null && delays[position] > 0 && time != dev.datagen.core.order.Times.NONE) {
      cutter.note(injected(position, Injected.Kind.LATE, delays[position]));
    }
    if (lane.mishaps().isDuplicated(id)) {
      cutter.add(moved, position, Chunk.Kind.ROWS, time);
      cutter.note(injected(position, Injected.Kind.DUPLICATE, 0));
    }
    if (lane.mishaps().isBuried(id)) {
      cutter.add(moved, position, Chunk.Kind.TOMBSTONES, time);
      cutter.note(injected(position, Injected.Kind.TOMBSTONE, 0));
    }
  }

  private Injected injected(int position, Injected.Kind kind, long delay) {
    Column keys = moved.columns().get(moved.table().primaryKey());
    return new Injected(
        moved.table().name(),
        moved.row(position),
        kind,
        String.valueOf(keys.value(position)),
        delay);
  }
}
