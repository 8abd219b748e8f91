package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.evaluate.EvaluatedTable;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.evaluate.TableReader;
import dev.datagen.core.evaluate.Trace;
import dev.datagen.core.rows.RowSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One table of a plan: its rows, its columns, how it is cut into chunks. Does not change once the
 * planner has handed out the plan.
 */
public final class TablePlan implements EvaluatedTable {

  private final NodeSpec spec;
  private final int index;
  private final TablePlan parent;
  private final Function<String, String> comments;
  private final TableReader reader = new TableReader(this);
  private final List<String> order = new ArrayList<>();
  private RowSpace space;
  private List<RowCheck> checks = List.of();
  private List<PlannedColumn> columns;
  private int chunkRows;
  private final Map<String, ColumnRecipe> recipes = new HashMap<>();

  TablePlan(NodeSpec spec, int index, TablePlan parent, Function<String, String> comments) {
    this.spec = spec;
    this.index = index;
    this.parent = parent;
    this.comments = comments;
  }

  void space(RowSpace rows) {
    space = rows;
  }

  void columns(List<PlannedColumn> planned) {
    columns = List.copyOf(planned);
  }

  void recipe(ColumnRecipe planned) {
    recipes.put(planned.spec().name(), planned);
  }

  void checks(List<RowCheck> planned) {
    checks = List.copyOf(planned);
  }

  void order(List<String> evaluationOrder) {
    order.addAll(evaluationOrder);
  }

  void chunkRows(OptionalInt chosen) {
    chunkRows = chosen.orElseGet(() -> ChunkSize.of(spec));
  }

  @Override
  public String name() {
    return spec.id();
  }

  /** The table as declared. */
  public NodeSpec spec() {
    return spec;
  }

  /** Its place in the schema's list of nodes. */
  public int index() {
    return index;
  }

  @Override
  public TablePlan parent() {
    return parent;
  }

  @Override
  public RowSpace space() {
    return space;
  }

  @Override
  public List<PlannedColumn> columns() {
    return columns;
  }

  /** Of what a column's values come about; empty for one that a walk fills. */
  public Optional<ColumnRecipe> recipe(String column) {
    return Optional.ofNullable(recipes.get(column));
  }

  /** Names of the columns, each behind those of the table that it reads. */
  public List<String> order() {
    return List.copyOf(order);
  }

  /** Reads the table at rows that others choose. */
  public TableReader reader() {
    return reader;
  }

  /** Index of a declared column, −1 if there is none of that name. */
  public int columnIndex(String name) {
    for (int i = 0; i < spec.columns().size(); i++) {
      if (spec.columns().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The column of that index. */
  ColumnId columnId(int column) {
    return new ColumnId(name(), spec.columns().get(column).name());
  }

  /** Number of rows. The first call for a random fan-out counts them. */
  public long rows() {
    return space.size();
  }

  /** Rows of every chunk but the last. */
  public int chunkRows() {
    return chunkRows;
  }

  /** Number of chunks. */
  public long chunkCount() {
    return (rows() + chunkRows - 1) / chunkRows;
  }

  /** The table as sinks and validators see it. */
  public TableSchema schema() {
    return schema(rows());
  }

  /** The table as those see it who get only so many of its rows. */
  public TableSchema schema(long rowCount) {
    String path = "nodes[" + index + "]";
    List<ColumnSchema> schemas = new ArrayList<>();
    for (ColumnSpec column : spec.columns()) {
      String comment = comments.apply(path + ".columns[" + schemas.size() + "]");
      schemas.add(new ColumnSchema(column.name(), column.type(), column.nullable(), comment));
    }
    return new TableSchema(
        name(),
        comments.apply(path),
        schemas,
        columnIndex(spec.pk()),
        timeColumn(),
        spec.parents(),
        rowCount);
  }

  private OptionalInt timeColumn() {
    for (ColumnType type : List.of(ColumnType.DATETIME, ColumnType.DATE)) {
      for (int i = 0; i < spec.columns().size(); i++) {
        if (spec.columns().get(i).type().equals(type)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Makes a chunk; any one, in any order, from any thread. */
  public Chunk chunk(TableSchema schema, int chunk) {
    long first = (long) chunk * chunkRows;
    int size = (int) Math.min(chunkRows, rows() - first);
    return chunk(schema, chunk, space.range(first, size), checks, null);
  }

  /** Whether something is put into its values for others to find. */
  public boolean isTraced() {
    return columns.stream().anyMatch(PlannedColumn::isTraced);
  }

  /**
   * Makes a chunk, and what is to be written down of it.
   *
   * @param ledger gets the entries
   */
  public Chunk chunk(TableSchema schema, int chunk, List<LedgerEntry> ledger) {
    long first = (long) chunk * chunkRows;
    int size = (int) Math.min(chunkRows, rows() - first);
    Rows rows = space.range(first, size);
    Trace trace = new Trace();
    Chunk made = chunk(schema, chunk, rows, checks, trace);
    int key = schema.primaryKey();
    ledger.addAll(
        trace.entries(rows, columns, made.columns().get(key), schema.columns().get(key).type()));
    return made;
  }

  /**
   * Makes the first rows of the table, at most {@code count}, without counting the others and
   * without holding them to the declared constraints.
   */
  public Chunk head(TableSchema schema, int count) {
    return chunk(schema, 0, space.head(count), List.of(), null);
  }

  /** Makes picked rows, in that order. */
  public Chunk pick(TableSchema schema, int chunk, Rows picked) {
    long[] positions = new long[picked.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = picked.row(i);
    }
    List<Column> made = columns(new Evaluation(this, picked), checks);
    return new Chunk(
        schema,
        chunk,
        positions.length == 0 ? 0 : positions[0],
        positions.length,
        made,
        positions,
        Chunk.Kind.ROWS);
  }

  private Chunk chunk(
      TableSchema schema, int chunk, Rows rows, List<RowCheck> promises, Trace trace) {
    List<Column> made = columns(new Evaluation(this, rows, trace), promises);
    return new Chunk(schema, chunk, rows.size() == 0 ? 0 : rows.row(0), rows.size(), made);
  }

  private List<Column> columns(Evaluation evaluation, List<RowCheck> promises) {
    List<Column> made = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      made.add(evaluation.column(i));
    }
    if (evaluation.rows().size() > 0) {
      promises.forEach(promise -> promise.check(evaluation));
    }
    return made;
  }
}
