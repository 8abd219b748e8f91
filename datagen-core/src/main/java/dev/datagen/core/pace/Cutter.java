package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.run.Injected;
import dev.datagen.core.run.Made;
import dev.datagen.core.run.Parcel;
import dev.datagen.core.run.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects rows in the order of sending and cuts them into parcels. Belongs to one task. */
final class Cutter {

  private final Cut cut;
  private final List<Parcel> parcels = new ArrayList<>();
  private List<Injected> injected = new ArrayList<>();
  private int[] positions = new int[64];
  private int size;
  private Chunk chunk;
  private Chunk.Kind kind;
  private long time;

  Cutter(Cut cut) {
    this.cut = cut;
  }

  /** The next row: the one at {@code position} of {@code from}. */
  void add(Chunk from, int position, Chunk.Kind what, long due) {
    if (size > 0
        && (from != chunk || what != kind || size >= cut.mostRows() || cut.parts(time, due))) {
      flush();
    }
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
    }
    chunk = from;
    kind = what;
    time = due;
    positions[size++] = position;
  }

  /** Something went wrong on purpose with the row added last, or with one that is left out. */
  void note(Injected what) {
    injected.add(what);
  }

  private void flush() {
    parcels.add(new Parcel(picked(), time, injected));
    injected = new ArrayList<>();
    size = 0;
  }

  private Chunk picked() {
    int first = positions[0];
    boolean consecutive = true;
    for (int i = 1; i < size && consecutive; i++) {
      consecutive = positions[i] == first + i;
    }
    if (consecutive && size == chunk.size() && kind == chunk.kind()) {
      return chunk;
    }
    int[] chosen = Arrays.copyOf(positions, size);
    List<Column> columns = new ArrayList<>(chunk.columns().size());
    for (Column column : chunk.columns()) {
      columns.add(consecutive ? column.slice(first, first + size) : column.gather(chosen));
    }
    long[] rows = null;
    if (!consecutive || chunk.picked() != null) {
      rows = new long[size];
      for (int i = 0; i < size; i++) {
        rows[i] = chunk.row(chosen[i]);
      }
    }
    return new Chunk(chunk.table(), chunk.index(), chunk.row(first), size, columns, rows, kind);
  }

  /** Everything added. */
  Made made(List<Whole> whole) {
    if (size > 0) {
      flush();
    }
    return new Made(whole, parcels, injected);
  }
}
