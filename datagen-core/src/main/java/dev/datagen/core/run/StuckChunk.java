package dev.datagen.core.run;

import dev.datagen.core.evaluate.ComponentFailure;
import dev.datagen.core.evaluate.UnderWay;
import java.time.Duration;

/** A chunk takes longer than any chunk may. */
final class StuckChunk extends Exception {

  private final transient Task task;

  /**
   * @param place what its thread computes, null if nothing is known
   */
  StuckChunk(Task task, UnderWay.Place place, Duration limit) {
    super(message(task, place, limit));
    this.task = task;
  }

  private static String message(Task task, UnderWay.Place place, Duration limit) {
    String chunk = task.place() + " is not made after " + limit.toSeconds() + " s";
    if (place == null) {
      return chunk;
    }
    String column = place.table() + "." + place.column();
    return place.component() == null
        ? chunk + ": " + column + " does not come to an end"
        : chunk + ": " + column + " waits for " + ComponentFailure.name(place.component());
  }

  Task task() {
    return task;
  }
}
