package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.source.DescribedFile;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Data as they would be without what a ledger tells of them, and nothing else: the second of the
 * two records of a row that was sent twice is passed over, a third one is not, rows that were
 * dropped are made again, times are moved back.
 */
public final class ExcusedSource implements Source {

  private final Source source;
  private final Plan plan;
  private final Excuses excuses;

  /**
   * @param plan of the run that the ledger is about
   */
  public ExcusedSource(Source source, Plan plan, Excuses excuses) {
    this.source = source;
    this.plan = plan;
    this.excuses = excuses;
  }

  @Override
  public List<SourceTable> tables() {
    return source.tables().stream().map(this::excused).toList();
  }

  @Override
  public List<DescribedFile> described() {
    return source.described();
  }

  @Override
  public List<String> strays() {
    return source.strays();
  }

  private SourceTable excused(SourceTable table) {
    TablePlan planned = plan.table(table.name());
    if (planned == null) {
      return table;
    }
    Set<String> twice = excuses.duplicated().getOrDefault(table.name(), Set.of());
    int key = position(table, planned.spec().pk());
    List<SourceSplit> splits = new ArrayList<>();
    for (SourceSplit split : table.splits()) {
      splits.add(columns -> new Excused(table, split, columns, key, twice));
    }
    long[] dropped =
        excuses.dropped().getOrDefault(table.name(), Set.of()).stream()
            .mapToLong(row -> row)
            .filter(row -> row < planned.rows())
            .toArray();
    if (dropped.length > 0 && table.problem().isEmpty() && isDeclared(table, planned)) {
      splits.add(columns -> new Remade(table, planned, dropped, columns));
    }
    return new SourceTable(
        table.name(), table.columns(), OptionalLong.empty(), splits, table.problem());
  }

  private static int position(SourceTable table, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether rows made again have the columns that were found. */
  private static boolean isDeclared(SourceTable table, TablePlan planned) {
    for (SourceColumn column : table.columns()) {
      int index = planned.columnIndex(column.name());
      if (index < 0 || !planned.columns().get(index).type().equals(column.type())) {
        return false;
      }
    }
    return true;
  }

  /** Rows as they were found, without second ones, their times moved back. */
  private final class Excused implements SourceReader {

    private final SourceTable table;
    private final SourceReader reader;
    private final List<Integer> columns;
    private final int keyAt;
    private final Set<String> twice;
    private final ColumnType keyType;
    private final Set<String> first = new HashSet<>();
    private final Set<String> second = new HashSet<>();

    Excused(SourceTable table, SourceSplit split, List<Integer> columns, int key, Set<String> twice)
        throws IOException {
      this.table = table;
      this.columns = columns;
      this.twice = key < 0 ? Set.of() : twice;
      List<Integer> read = new ArrayList<>(columns);
      if (!this.twice.isEmpty() && !read.contains(key)) {
        read.add(key);
      }
      this.keyAt = read.indexOf(key);
      this.keyType = key < 0 ? null : table.columns().get(key).type();
      this.reader = split.open(read);
    }

    @Override
    public List<Column> read(int maxRows) throws IOException {
      List<Column> found = reader.read(maxRows);
      while (!found.isEmpty()) {
        int[] kept = kept(found);
        if (kept.length > 0) {
          List<Column> excused = new ArrayList<>(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            Column column = found.get(i);
            Column rows = kept.length == column.size() ? column : column.gather(kept);
            excused.add(movedBack(rows, table.columns().get(columns.get(i)).type()));
          }
          return excused;
        }
        found = reader.read(maxRows);
      }
      return found;
    }

    private int[] kept(List<Column> found) {
      int size = found.get(0).size();
      int[] kept = new int[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (twice.isEmpty() || !isSecond(ValueText.of(found.get(keyAt), i, keyType))) {
          kept[count++] = i;
        }
      }
      return Arrays.copyOf(kept, count);
    }

    private boolean isSecond(String key) {
      return twice.contains(key) && !first.add(key) && second.add(key);
    }

    private Column movedBack(Column column, ColumnType type) {
      boolean day = type.equals(ColumnType.DATE);
      if (excuses.weeks() == 0 || !day && !type.equals(ColumnType.DATETIME)) {
        return column;
      }
      long distance = day ? excuses.weeks() * 7 : new TimeShift(excuses.weeks()).micros();
      long[] values = ((LongColumn) column).values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] -= distance;
      }
      return new LongColumn(values, column.nulls());
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** Rows that were dropped, made again. */
  private static final class Remade implements SourceReader {

    private final SourceTable table;
    private final TablePlan planned;
    private final long[] rows;
    private final List<Integer> columns;
    private int position;

    Remade(SourceTable table, TablePlan planned, long[] rows, List<Integer> columns) {
      this.table = table;
      this.planned = planned;
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public List<Column> read(int maxRows) {
      int count = Math.min(maxRows, rows.length - position);
      if (count == 0) {
        return List.of();
      }
      long[] wanted = Arrays.copyOfRange(rows, position, position + count);
      position += count;
      Chunk chunk = planned.pick(planned.schema(), 0, planned.space().pick(wanted));
      List<Column> made = new ArrayList<>(columns.size());
      for (int column : columns) {
        made.add(chunk.columns().get(planned.columnIndex(table.columns().get(column).name())));
      }
      return made;
    }

    @Override
    public void close() {}
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
