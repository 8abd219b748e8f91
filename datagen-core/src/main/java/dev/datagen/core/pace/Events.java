package dev.datagen.core.pace;

import java.util.ArrayList;
import java.util.List;

/** Consecutive events of several lanes, in the order of sending. */
final class Events {

  private final List<Lane> lanes = new ArrayList<>();
  private final int[] laneOf;
  private final long[] rows;
  private final long[] times;
  private int size;

  Events(int capacity) {
    laneOf = new int[capacity];
    rows = new long[capacity];
    times = new long[capacity];
  }

  void add(Lane lane, long row, long time) {
    int index = 0;
    while (index < lanes.size() && lanes.get(index) != lane) {
      index++;
    }
    if (index == lanes.size()) {
      lanes.add(lane);
    }
    laneOf[size] = index;
    rows[size] = row;
    times[size++] = time;
  }

  boolean isFull() {
    return size == rows.length;
  }

  int size() {
    return size;
  }

  /** The lanes that have events here. */
  List<Lane> lanes() {
    return lanes;
  }

  /** Index of the lane of the {@code i}-th event. */
  int lane(int i) {
    return laneOf[i];
  }

  long row(int i) {
    return rows[i];
  }

  long time(int i) {
    return times[i];
  }
}
