package dev.datagen.core.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** Makes the sorted slices of tables on several threads. */
final class Sorter {

  private record Range(int table, long first, int size) {}

  private final List<Times> tables;
  private final long end;
  private final Spill spill;
  private final Slice[] slices;
  private final List<Range> ranges = new ArrayList<>();
  private final TreeMap<Integer, Throwable> failures = new TreeMap<>();
  private int claimed;

  /**
   * @param end of the events of a slice that are at this time or later only the first is kept
   */
  Sorter(List<Times> tables, long end, int sliceRows, Spill spill) {
    this.tables = tables;
    this.end = end;
    this.spill = spill;
    for (int table = 0; table < tables.size(); table++) {
      long rows = tables.get(table).rows();
      for (long first = 0; first < rows; first += sliceRows) {
        ranges.add(new Range(table, first, (int) Math.min(sliceRows, rows - first)));
      }
    }
    slices = new Slice[ranges.size()];
  }

  /**
   * All slices, by table and row.
   *
   * @throws IOException if they cannot be kept
   * @throws RuntimeException as {@link Times#fill} of the first slice that failed does
   */
  List<Slice> sort(int threads) throws IOException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
      Thread worker = new Thread(this::work, "datagen-order-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      fail(-1, new CancellationException("the run was interrupted"));
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (!failures.isEmpty()) {
        rethrow(failures.firstEntry().getValue());
      }
    }
    return Arrays.stream(slices).filter(slice -> slice.size() > 0).toList();
  }

  private static void rethrow(Throwable failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** No further slice is begun. */
  void cancel() {
    fail(-1, new CancellationException("the run was cancelled"));
  }

  private synchronized int claim() {
    return failures.isEmpty() ? claimed++ : ranges.size();
  }

  private synchronized void fail(int number, Throwable failure) {
    failures.putIfAbsent(number, failure);
  }

  private void work() {
    TimeSort sort = new TimeSort();
    PairWriter writer = new PairWriter();
    for (int number = claim(); number < ranges.size(); number = claim()) {
      try {
        slices[number] = slice(ranges.get(number), sort, writer);
      } catch (IOException | RuntimeException | Error e) {
        fail(number, e);
      }
    }
  }

  private Slice slice(Range range, TimeSort sort, PairWriter writer) throws IOException {
    long[] times = new long[range.size()];
    tables.get(range.table()).fill(range.first(), times);
    int[] positions = sort.sort(times);
    int kept = Math.min(times.length, firstAtOrAfter(times, end) + 1);
    if (kept < times.length) {
      times = Arrays.copyOf(times, kept);
    }
    byte[] bytes = writer.write(times, positions);
    return new Slice(
        range.table(), range.first(), kept, kept == 0 ? 0 : times[0], spill.add(bytes));
  }

  private static int firstAtOrAfter(long[] sorted, long time) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
