package dev.datagen.core.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges slices: a heap of their readers, the earliest event on top. Equal times go by table, then
 * by row.
 */
final class Merge {

  private final SliceReader[] heap;
  private int size;

  Merge(List<Slice> slices, int bufferBytes) throws IOException {
    List<SliceReader> readers = new ArrayList<>(slices.size());
    for (Slice slice : slices) {
      SliceReader reader = new SliceReader(slice, bufferBytes);
      if (reader.advance()) {
        readers.add(reader);
      }
    }
    heap = readers.toArray(new SliceReader[0]);
    size = heap.length;
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** Takes the next events, at most {@code most}; fewer only at the end. */
  EventBatch next(int most) throws IOException {
    EventBatch batch = new EventBatch(new long[most], new int[most], new long[most]);
    int count = 0;
    while (count < most && size > 0) {
      SliceReader first = heap[0];
      batch.times()[count] = first.time();
      batch.tables()[count] = first.table();
      batch.rows()[count] = first.row();
      count++;
      if (!first.advance()) {
        heap[0] = heap[--size];
        heap[size] = null;
      }
      sink(0);
    }
    return batch.head(count);
  }

  private void sink(int from) {
    int hole = from;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], heap[hole])) {
        return;
      }
      SliceReader up = heap[child];
      heap[child] = heap[hole];
      heap[hole] = up;
      hole = child;
    }
  }

  private static boolean isBefore(SliceReader a, SliceReader b) {
    if (a.time() != b.time()) {
      return a.time() < b.time();
    }
    return a.table() != b.table() ? a.table() < b.table() : a.row() < b.row();
  }
}
