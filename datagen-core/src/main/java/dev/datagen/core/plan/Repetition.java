package dev.datagen.core.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which repetition of a dataset a plan makes. A repetition has rows of its own, drawn anew, whose
 * unique values go on where the repetitions before it ended; tables that are not continued keep
 * their rows, and rows of a repetition refer to them and to each other only.
 *
 * @param number 0 for the dataset itself, 1 for its first repetition, …
 * @param rowsBefore for each table that is continued how many rows came before
 */
public record Repetition(int number, Map<String, Long> rowsBefore) {

  /** The dataset itself. */
  public static final Repetition NONE = new Repetition(0, Map.of());

  public Repetition {
    rowsBefore = Collections.unmodifiableMap(new LinkedHashMap<>(rowsBefore));
  }

  /** Whether a table has further rows in this repetition. */
  boolean continues(String table) {
    return number > 0 && rowsBefore.containsKey(table);
  }
}
