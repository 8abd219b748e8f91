package dev.datagen.testkit.contract;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A small sink of files that is good but for one flaw, or of none. */
final class SampleSink implements Sink<SampleSink.Prepared> {

  /** What a bad sink does. */
  enum Flaw {
    NONE,
    NULLS_AS_EMPTY_TEXTS,
    FIRST_CHUNKS_ONLY,
    ORDER_OF_PREPARING,
    SHARED_BUFFER,
    OVERWRITES_CHUNKS,
    RECEIPT_WITHOUT_EMPTY_TABLES,
    SHOWS_WHAT_IS_NOT_FINISHED,
    KEEPS_WHAT_WAS_APPENDED,
    KEEPS_WHAT_WAS_PREPARED,
    ENDS_ONCE_ONLY,
    TAKES_BACK_WHAT_WAS_COMMITTED,
    TRUSTS_AN_EARLIER_RUN,
    ONE_TABLE_AFTER_THE_OTHER,
    ENDS_AT_A_PAUSE
  }

  /** Rows of a table. */
  record Prepared(String table, int index, List<List<Object>> rows) {}

  private final SinkContext context;
  private final Flaw flaw;
  private final Map<String, List<List<Object>>> tables = new LinkedHashMap<>();
  private final List<List<Object>> shared = new ArrayList<>();
  private final Race race = new Race();
  private final AtomicInteger prepared = new AtomicInteger();
  private int appended;
  private String current = "";
  private boolean paused;
  private boolean ended;

  SampleSink(SinkContext context, Flaw flaw) throws IOException {
    this.context = context;
    this.flaw = flaw;
    context.tables().forEach(table -> tables.put(table.name(), new ArrayList<>()));
    if (flaw != Flaw.TRUSTS_AN_EARLIER_RUN) {
      remove();
    }
  }

  /** The file of a table. */
  static Path file(Path folder, String table) {
    return folder.resolve(table + ".rows");
  }

  /** The rows of a table, as they were written. */
  @SuppressWarnings("unchecked")
  static List<List<Object>> read(Path file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return (List<List<Object>>) in.readObject();
    }
  }

  @Override
  public Prepared prepare(Chunk chunk) {
    prepared.incrementAndGet();
    List<List<Object>> rows = flaw == Flaw.SHARED_BUFFER ? shared : new ArrayList<>();
    rows.clear();
    for (int row = 0; row < chunk.size(); row++) {
      rows.add(row(chunk, row));
    }
    if (flaw == Flaw.SHARED_BUFFER) {
      race.waitForAnother();
    }
    if (flaw == Flaw.ORDER_OF_PREPARING) {
      synchronized (tables) {
        tables.get(chunk.table().name()).addAll(rows);
      }
    }
    if (flaw == Flaw.OVERWRITES_CHUNKS) {
      ((LongColumn) chunk.columns().get(0)).values()[0] = -1;
    }
    return new Prepared(chunk.table().name(), chunk.index(), new ArrayList<>(rows));
  }

  private List<Object> row(Chunk chunk, int row) {
    List<Object> values = new ArrayList<>();
    chunk.columns().forEach(column -> values.add(column.value(row)));
    if (flaw == Flaw.NULLS_AS_EMPTY_TEXTS) {
      values.replaceAll(value -> value == null ? "" : value);
    }
    return values;
  }

  @Override
  public void append(Prepared chunk) throws IOException {
    appended++;
    boolean lost =
        paused
            || flaw == Flaw.ORDER_OF_PREPARING
            || flaw == Flaw.FIRST_CHUNKS_ONLY && chunk.index() > 0
            || flaw == Flaw.ONE_TABLE_AFTER_THE_OTHER
                && chunk.index() > 0
                && !chunk.table().equals(current);
    current = chunk.table();
    if (!lost) {
      tables.get(chunk.table()).addAll(chunk.rows());
    }
    if (flaw == Flaw.SHOWS_WHAT_IS_NOT_FINISHED) {
      Files.createDirectories(context.directory());
      Files.writeString(file(context.directory(), chunk.table()), "begun");
    }
  }

  @Override
  public void idle(Duration untilNext) {
    paused = flaw == Flaw.ENDS_AT_A_PAUSE;
  }

  @Override
  public Receipt commit() throws IOException {
    write();
    ended = true;
    return new Receipt(
        context.tables().stream()
            .filter(t -> flaw != Flaw.RECEIPT_WITHOUT_EMPTY_TABLES || t.rowCount() > 0)
            .map(SampleSink::output)
            .toList());
  }

  private static Receipt.Output output(TableSchema table) {
    return new Receipt.Output(table.name(), table.name() + ".rows", table.rowCount(), -1);
  }

  @Override
  public void abort() throws IOException {
    if (ended) {
      if (flaw == Flaw.TAKES_BACK_WHAT_WAS_COMMITTED) {
        remove();
      }
      if (flaw == Flaw.ENDS_ONCE_ONLY) {
        throw new IOException("the sink is closed");
      }
      return;
    }
    ended = true;
    remove();
    if (flaw == Flaw.KEEPS_WHAT_WAS_APPENDED && appended > 0
        || flaw == Flaw.KEEPS_WHAT_WAS_PREPARED && prepared.get() > appended) {
      write();
    }
  }

  private void write() throws IOException {
    Files.createDirectories(context.directory());
    for (Map.Entry<String, List<List<Object>>> table : tables.entrySet()) {
      try (ObjectOutputStream out =
          new ObjectOutputStream(
              new BufferedOutputStream(
                  Files.newOutputStream(file(context.directory(), table.getKey()))))) {
        out.writeObject(table.getValue());
      }
    }
  }

  private void remove() throws IOException {
    for (String table : tables.keySet()) {
      Files.deleteIfExists(file(context.directory(), table));
    }
  }
}
