package dev.datagen.core.pace;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.run.Made;
import dev.datagen.core.run.Task;
import dev.datagen.core.run.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes consecutive events: the rows of each table together, then cut in the order of the events.
 */
final class EventTask implements Task {

  private final int number;
  private final Events events;
  private final Cut cut;

  /**
   * @param number of the task, from 0
   */
  EventTask(int number, Events events, Cut cut) {
    this.number = number;
    this.events = events;
    this.cut = cut;
  }

  @Override
  public Made make() {
    List<Lane> lanes = events.lanes();
    long[][] rows = rowsByLane();
    List<Whole> whole = new ArrayList<>(lanes.size());
    List<Sending> sendings = new ArrayList<>(lanes.size());
    for (int l = 0; l < rows.length; l++) {
      Lane lane = lanes.get(l);
      Rows picked = lane.table().space().pick(rows[l].clone());
      Chunk chunk = lane.table().pick(lane.schema(), number, picked);
      whole.add(new Whole(chunk, lane.lap()));
      sendings.add(new Sending(lane, picked, chunk));
    }
    Cutter cutter = new Cutter(cut);
    for (int i = 0; i < events.size(); i++) {
      int lane = events.lane(i);
      int position = Arrays.binarySearch(rows[lane], events.row(i));
      sendings.get(lane).send(position, events.time(i), cutter);
    }
    return cutter.made(whole);
  }

  /** The rows of each lane, ascending: picking them is cheaper in that order. */
  private long[][] rowsByLane() {
    int[] counts = new int[events.lanes().size()];
    for (int i = 0; i < events.size(); i++) {
      counts[events.lane(i)]++;
    }
    long[][] rows = new long[counts.length][];
    Arrays.setAll(rows, l -> new long[counts[l]]);
    for (int i = events.size() - 1; i >= 0; i--) {
      rows[events.lane(i)][--counts[events.lane(i)]] = events.row(i);
    }
    for (long[] ofLane : rows) {
      Arrays.sort(ofLane);
    }
    return rows;
  }

  @Override
  public String place() {
    return "part " + number + " of the events";
  }

  @Override
  public String alone() {
    return "";
  }
}
