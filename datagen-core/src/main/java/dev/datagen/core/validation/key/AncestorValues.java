package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.validation.store.MemoryBudget;
import dev.datagen.core.validation.store.SpilledJoin;
import java.util.List;

/**
 * The value of an ancestor for each key of a table that leads to it. Keys that go by one step are
 * found at once; what refers to others, or to one that has not gone by yet, waits for the end.
 */
final class AncestorValues implements AutoCloseable {

  /** A key that is there, but without a value. */
  static final long NONE = Long.MIN_VALUE + 1;

  /** A key that is not known yet. */
  static final long UNKNOWN = -1;

  private static final long MORE = 1 << 19;

  private final MemoryBudget budget;
  private DenseValues dense = new DenseValues();
  private long taken;
  private SpilledJoin spilled;

  AncestorValues(MemoryBudget budget) {
    this.budget = budget;
  }

  /** Adds a key, at a position of a column, with its value or {@link #NONE}. */
  void add(Column keys, int position, long value) {
    // A key without a value is kept all the same, so that the keys still go by one step.
    boolean added =
        dense != null
            && keys instanceof LongColumn longs
            && hasRoom()
            && dense.add(longs.values()[position], value);
    if (!added) {
      spill();
      if (value != NONE) {
        spilled.add(List.of(keys), position, value);
      }
    }
  }

  private boolean hasRoom() {
    if (dense.count() * 8 < taken) {
      return true;
    }
    if (!budget.take(MORE)) {
      return false;
    }
    taken += MORE;
    return true;
  }

  private SpilledJoin waiting() {
    if (spilled == null) {
      spilled = new SpilledJoin();
    }
    return spilled;
  }

  private void spill() {
    waiting();
    if (dense != null) {
      for (long place = 0; place < dense.count(); place++) {
        if (dense.value(place) != NONE) {
          spilled.add(dense.key(place), dense.value(place));
        }
      }
      dense = null;
      budget.give(taken);
      taken = 0;
    }
  }

  /** Where the value of a key lies; {@link #UNKNOWN} if it must be waited for. */
  long place(Column keys, int position) {
    return dense != null && keys instanceof LongColumn longs
        ? dense.place(longs.values()[position])
        : UNKNOWN;
  }

  /** The value at a place. */
  long value(long place) {
    return dense.value(place);
  }

  /** Puts a row off to the end. */
  void seek(Column keys, int position, long row, long own) {
    waiting().seek(List.of(keys), position, row, own);
  }

  /** Puts off a row on the way, whose own key then gets the value of the one that it names. */
  void carry(Column keys, int position, Column ownKeys) {
    waiting().carry(keys, position, ownKeys);
  }

  /** Settles what was put off: first what came late is added, then everybody who waits is told. */
  void conclude(SpilledJoin.Pairs rows, AncestorValues before) {
    if (spilled != null) {
      spill();
      spilled.conclude(
          rows,
          (key, value) -> {
            before.spill();
            before.spilled.add(key, value);
          });
    }
    close();
  }

  @Override
  public void close() {
    if (spilled != null) {
      spilled.close();
      spilled = null;
    }
    budget.give(taken);
    taken = 0;
    dense = new DenseValues();
  }
}
