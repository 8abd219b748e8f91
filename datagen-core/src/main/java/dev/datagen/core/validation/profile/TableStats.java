package dev.datagen.core.validation.profile;

import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.report.ColumnDetail;
import dev.datagen.core.report.ColumnProfile;
import dev.datagen.core.report.TableProfile;
import dev.datagen.core.validation.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** What the columns of a table hold; parts added up in any order give the same whole. */
public final class TableStats {

  private final TableSchema table;
  private final List<ColumnStats> columns = new ArrayList<>();
  private long rows;

  private TableStats(TableSchema table) {
    this.table = table;
  }

  /** The stats of a chunk. */
  public static TableStats of(Observed chunk) {
    TableStats stats = new TableStats(chunk.chunk().table());
    stats.rows = chunk.chunk().size();
    for (int i = 0; i < stats.table.columns().size(); i++) {
      stats.columns.add(ColumnStats.of(chunk, i, stats.table.columns().get(i).type()));
    }
    return stats;
  }

  /** Adds those of later rows. */
  public TableStats add(TableStats later) {
    rows += later.rows;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(later.columns.get(i));
    }
    return this;
  }

  /**
   * The profile.
   *
   * @param present whether the column of an index was there to be looked at
   * @param details what else is told of the column of an index; may give null
   */
  public TableProfile profile(IntPredicate present, IntFunction<ColumnDetail> details) {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnSchema column = table.columns().get(i);
      if (present.test(i)) {
        profiles.add(profile(column, columns.get(i), details.apply(i)));
      }
    }
    return new TableProfile(table.name(), rows, profiles);
  }

  private ColumnProfile profile(ColumnSchema column, ColumnStats stats, ColumnDetail detail) {
    long nulls = rows - stats.count();
    return new ColumnProfile(
        column.name(),
        column.type(),
        nulls,
        rows == 0 ? 0 : (double) nulls / rows,
        stats.min(),
        stats.max(),
        stats.mean(),
        detail);
  }

  /** The profile of a table without rows. */
  public static TableProfile empty(TableSchema table) {
    return new TableProfile(
        table.name(),
        0,
        table.columns().stream()
            .map(c -> new ColumnProfile(c.name(), c.type(), 0, 0, null, null, null, null))
            .toList());
  }
}
