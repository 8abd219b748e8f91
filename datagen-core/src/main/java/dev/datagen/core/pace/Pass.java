package dev.datagen.core.pace;

import dev.datagen.core.order.EventBatch;
import dev.datagen.core.order.EventOrder;
import dev.datagen.core.order.Times;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The events of one repetition in their order, read in small portions. */
final class Pass implements Closeable {

  private static final int PORTION = 8192;

  private final List<Lane> lanes;
  private final EventOrder order;
  private final int threads;
  private EventBatch portion = new EventBatch(new long[0], new int[0], new long[0]);
  private int position;
  private boolean ended;

  /**
   * @param lanes of tables that have a time
   * @param end what is behind the first event from then on is incomplete
   */
  Pass(List<Lane> lanes, long end, int threads, Path directory) {
    this.lanes = lanes;
    this.threads = threads;
    for (Lane lane : lanes) {
      lane.table().space().readAtRandom();
    }
    this.order = new EventOrder(List.<Times>copyOf(lanes), end, directory);
  }

  /** Whether there is an event left; the first call sorts all of them. */
  boolean hasNext() throws IOException {
    if (position == portion.size() && !ended) {
      portion = order.next(PORTION, threads);
      position = 0;
      ended = portion.size() == 0;
    }
    return !ended;
  }

  /** The time of the next event. */
  long time() {
    return portion.times()[position];
  }

  /** Takes the next event. */
  void take(Events events) {
    events.add(
        lanes.get(portion.tables()[position]), portion.rows()[position], portion.times()[position]);
    position++;
  }

  void cancel() {
    order.cancel();
  }

  @Override
  public void close() throws IOException {
    order.close();
  }
}
