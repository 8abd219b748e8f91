package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import java.util.List;

/**
 * Where the inputs of one column's generator and modifiers come from, by slot.
 *
 * @param inputs the columns they read
 * @param references the tables they pick rows of
 * @param warner takes what they have to tell while they run
 */
public record Wiring(List<Source> inputs, List<Target> references, Warner warner) {

  /** Takes warnings; thread safe. */
  public interface Warner {
    void warn(String argument, String message, String hint);
  }

  public Wiring {
    inputs = List.copyOf(inputs);
    references = List.copyOf(references);
  }

  /** What is known of the tables referred to without any row under way: how many rows they have. */
  public Inputs withoutRows() {
    return new WiredInputs(null, this);
  }

  /** Where a row finds a column that is read. */
  public sealed interface Source {
    /** The column, aligned with the rows under way. */
    Column read(Evaluation evaluation);
  }

  /**
   * A column of the row or of an ancestor.
   *
   * @param hops how many parents up, 0 for the row itself
   * @param column index of the column in that table
   */
  public record Path(int hops, int column) implements Source {
    @Override
    public Column read(Evaluation evaluation) {
      return evaluation.ancestor(hops, column);
    }
  }

  /**
   * A column of the row of another table that the row refers to.
   *
   * @param reader the other table
   * @param column index of the column there
   * @param ownKey index of this row's column that refers
   * @param otherKey index of the column there that it refers to
   */
  public record Referred(TableReader reader, int column, int ownKey, int otherKey)
      implements Source {
    @Override
    public Column read(Evaluation evaluation) {
      Column keys = evaluation.column(ownKey);
      long[] rows = reader.match(List.of(otherKey), List.of(keys), new long[keys.size()]);
      return reader.pick(column, rows);
    }
  }

  /**
   * A column of another table.
   *
   * @param reader the other table
   * @param column index of the column there
   * @param ownKeys columns of this row to match, aligned with {@code otherKeys}; empty if rows are
   *     picked freely
   * @param otherKeys indexes of the columns there
   * @param chooser weighs which rows are chosen at random, null if all are alike
   */
  public record Target(
      TableReader reader,
      int column,
      List<Path> ownKeys,
      List<Integer> otherKeys,
      Chooser chooser) {}
}
