package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.testkit.contract.SampleTables.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of the sample tables that is good but for one flaw, or of none. */
final class SampleSource implements Source {

  /** Where the sample tables are. */
  static final String LOCATION = "memory";

  /** What a bad source does. */
  enum Flaw {
    NONE,
    FINDS_TABLES_TWICE,
    FORGETS_NULLS,
    LAST_COLUMN_FIRST,
    GIVES_TWENTY_AT_LEAST,
    SHARES_ITS_PLACE,
    MISCOUNTS,
    MAKES_UP_TABLES,
    SILENT_ABOUT_NOWHERE,
    CLOSES_ONCE_ONLY
  }

  private static final int SPLIT = 200;

  private final Flaw flaw;
  private final List<SourceTable> tables = new ArrayList<>();
  private final Race race = new Race();
  private final AtomicInteger sharedPlace = new AtomicInteger();

  SampleSource(Flaw flaw, SourceContext context) {
    this.flaw = flaw;
    SampleTables.all().forEach(sample -> tables.add(table(sample)));
    if (flaw == Flaw.FINDS_TABLES_TWICE) {
      tables.addAll(List.copyOf(tables));
    }
    if (flaw == Flaw.MAKES_UP_TABLES) {
      context.tables().stream().skip(tables.size()).map(this::madeUp).forEach(tables::add);
    }
  }

  private SourceTable madeUp(TableSchema table) {
    return new SourceTable(table.name(), columns(table), OptionalLong.of(0), List.of(), "");
  }

  private SourceTable table(Sample sample) {
    List<SourceSplit> splits = new ArrayList<>();
    int size = (int) sample.table().rowCount();
    for (int from = 0; from < size; from += SPLIT) {
      splits.add(new Split(sample, from, Math.min(from + SPLIT, size)));
    }
    long counted = flaw == Flaw.MISCOUNTS ? size + 1 : size;
    return new SourceTable(
        sample.table().name(), columns(sample.table()), OptionalLong.of(counted), splits, "");
  }

  private static List<SourceColumn> columns(TableSchema table) {
    return table.columns().stream()
        .map(column -> new SourceColumn(column.name(), column.type(), column.type().toString()))
        .toList();
  }

  @Override
  public List<SourceTable> tables() {
    return List.copyOf(tables);
  }

  @Override
  public void close() {}

  private final class Split implements SourceSplit {

    private final Sample sample;
    private final int from;
    private final int to;

    private Split(Sample sample, int from, int to) {
      this.sample = sample;
      this.from = from;
      this.to = to;
    }

    @Override
    public long rows() {
      return to - from;
    }

    @Override
    public SourceReader open(List<Integer> columns) {
      AtomicInteger place = flaw == Flaw.SHARES_ITS_PLACE ? sharedPlace : new AtomicInteger();
      place.set(from);
      List<Integer> wanted = new ArrayList<>(columns);
      if (flaw == Flaw.LAST_COLUMN_FIRST) {
        wanted.sort(Collections.reverseOrder());
      }
      return new Reader(wanted, place);
    }

    private final class Reader implements SourceReader {

      private final List<Integer> columns;
      private final AtomicInteger place;
      private boolean closed;

      private Reader(List<Integer> columns, AtomicInteger place) {
        this.columns = columns;
        this.place = place;
      }

      @Override
      public List<Column> read(int maxRows) {
        int most = flaw == Flaw.GIVES_TWENTY_AT_LEAST ? Math.max(20, maxRows) : maxRows;
        int passed = place.addAndGet(most);
        if (flaw == Flaw.SHARES_ITS_PLACE) {
          race.waitForAnother();
          passed = place.get();
        }
        int begin = passed - most;
        int end = Math.min(passed, to);
        return begin >= end
            ? List.of()
            : columns.stream().map(column -> part(column, begin, end)).toList();
      }

      private Column part(int column, int begin, int end) {
        Column part = sample.columns().get(column).slice(begin, end);
        return flaw == Flaw.FORGETS_NULLS ? part.withNulls(Nulls.NONE) : part;
      }

      @Override
      public void close() throws IOException {
        if (closed && flaw == Flaw.CLOSES_ONCE_ONLY) {
          throw new IOException("the reader is closed");
        }
        closed = true;
      }
    }
  }
}
