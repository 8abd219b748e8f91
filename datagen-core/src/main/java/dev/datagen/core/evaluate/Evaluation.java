package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.rows.Rows;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The columns of some rows of one table, each made when it is first asked for. Belongs to one
 * thread.
 */
public final class Evaluation {

  private final EvaluatedTable table;
  private final Rows rows;
  private final Column[] columns;
  private final Map<Object, Object> shared = new IdentityHashMap<>();
  private final Trace trace;
  private Evaluation parent;

  public Evaluation(EvaluatedTable table, Rows rows) {
    this(table, rows, null);
  }

  /**
   * @param trace is told what is changed on purpose; null if nobody wants to know
   */
  public Evaluation(EvaluatedTable table, Rows rows, Trace trace) {
    this.table = table;
    this.rows = rows;
    this.trace = trace;
    this.columns = new Column[table.columns().size()];
  }

  Trace trace() {
    return trace;
  }

  /** The rows. */
  public Rows rows() {
    return rows;
  }

  /** The table's name. */
  public String table() {
    return table.name();
  }

  /** The final values of a column of the table. */
  public Column column(int index) {
    Column column = columns[index];
    if (column == null) {
      column =
          rows.size() == 0
              ? EmptyColumns.of(table.columns().get(index).type())
              : table.columns().get(index).evaluate(this);
      columns[index] = column;
    }
    return column;
  }

  /** The parents of the rows, each once: {@code rows().parentIndex()} leads there. */
  public Evaluation parent() {
    if (parent == null) {
      parent = new Evaluation(table.parent(), rows.parents());
    }
    return parent;
  }

  /** A column of an ancestor, {@code hops} parents up, aligned with the rows. */
  public Column ancestor(int hops, int column) {
    return hops == 0
        ? column(column)
        : parent().ancestor(hops - 1, column).gather(rows.parentIndex());
  }

  /** What several columns need and is made once, by its owner. */
  @SuppressWarnings("unchecked")
  public <T> T shared(Object owner, Supplier<T> make) {
    Object known = shared.get(owner);
    if (known == null) {
      known = make.get();
      shared.put(owner, known);
    }
    return (T) known;
  }

  /** What a component of that wiring reads for the rows. */
  public Inputs inputs(Wiring wiring) {
    return new WiredInputs(this, wiring);
  }

  /** The same table at other rows. */
  Evaluation at(Rows otherRows) {
    return new Evaluation(table, otherRows);
  }
}
