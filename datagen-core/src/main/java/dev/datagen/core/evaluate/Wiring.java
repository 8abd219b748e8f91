package dev.datagen.core.evaluate;

import java.util.List;

/**
 * Where the inputs of one column's generator and modifiers come from, by slot.
 *
 * @param inputs the columns they read
 * @param references the tables they pick rows of
 * @param warner takes what they have to tell while they run
 */
public record Wiring(List<Path> inputs, List<Target> references, Warner warner) {

  /** Takes warnings; thread safe. */
  public interface Warner {
    void warn(String argument, String message, String hint);
  }

  public Wiring {
    inputs = List.copyOf(inputs);
    references = List.copyOf(references);
  }

  /**
   * A column of the row or of an ancestor.
   *
   * @param hops how many parents up, 0 for the row itself
   * @param column index of the column in that table
   */
  public record Path(int hops, int column) {}

  /**
   * A column of another table.
   *
   * @param reader the other table
   * @param column index of the column there
   * @param ownKeys columns of this row to match, aligned with {@code otherKeys}; empty if rows are
   *     picked freely
   * @param otherKeys indexes of the columns there
   */
  public record Target(
      TableReader reader, int column, List<Path> ownKeys, List<Integer> otherKeys) {}
}
