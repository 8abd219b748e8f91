package dev.datagen.core.order;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The rows of several tables in the order of their times; rows of equal time in the order of the
 * tables, then of the rows. One pass over the times of each table makes sorted slices of {@value
 * #SLICE_ROWS} rows, which are then merged. Memory: a few megabytes a thread while sorting, at most
 * {@value #IN_MEMORY} bytes of small datasets, and the buffers of the merge; temporary disk space:
 * about five bytes a row.
 */
public final class EventOrder implements AutoCloseable {

  private static final int SLICE_ROWS = 1 << 18;
  private static final long IN_MEMORY = 16L << 20;
  private static final int BUFFERS = 32 << 20;
  private static final int SMALLEST_BUFFER = 1 << 12;
  private static final int LARGEST_BUFFER = 1 << 16;

  private final Spill spill;
  private final Sorter sorter;
  private Merge merge;
  private volatile boolean cancelled;

  /**
   * @param tables in the order of ties: parents before children
   * @param end what is behind the first event at this time (microseconds) or later is incomplete:
   *     most of it is left out
   * @param directory where temporary files may be made
   */
  public EventOrder(List<Times> tables, long end, Path directory) {
    this(tables, end, directory, SLICE_ROWS, IN_MEMORY);
  }

  EventOrder(List<Times> tables, long end, Path directory, int sliceRows, long inMemory) {
    spill = new Spill(directory, inMemory);
    sorter = new Sorter(List.copyOf(tables), end, sliceRows, spill);
  }

  /**
   * The next events, at most {@code most}; fewer only at the end, then none. The first call reads
   * the times of all rows, on {@code threads} threads.
   *
   * @throws IOException if the temporary file cannot be written or read
   * @throws CancellationException after {@link #cancel}
   */
  public EventBatch next(int most, int threads) throws IOException {
    if (merge == null) {
      List<Slice> slices = sorter.sort(threads);
      int share = BUFFERS / Math.max(1, slices.size());
      merge = new Merge(slices, Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, share)));
    }
    if (cancelled) {
      throw new CancellationException("the run was cancelled");
    }
    return merge.next(most);
  }

  /** Bytes that went into a temporary file. */
  public long spilled() {
    return spill.spilled();
  }

  /** Ends the work soon; any thread may call it. */
  public void cancel() {
    cancelled = true;
    sorter.cancel();
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }
}
