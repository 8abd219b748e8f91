package dev.datagen.testkit;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sink that keeps the chunks in memory, and the order in which it was called. */
public final class ChunkCollector implements Sink<Chunk> {

  private final Map<String, List<Chunk>> chunks = new LinkedHashMap<>();
  private boolean committed;
  private boolean aborted;

  public ChunkCollector(List<TableSchema> tables) {
    tables.forEach(table -> chunks.put(table.name(), new ArrayList<>()));
  }

  @Override
  public Chunk prepare(Chunk chunk) {
    return chunk;
  }

  @Override
  public void append(Chunk chunk) {
    List<Chunk> earlier = chunks.get(chunk.table().name());
    long rows = earlier.isEmpty() ? 0 : end(earlier.get(earlier.size() - 1));
    if (!earlier.isEmpty() && chunk.firstRow() != rows) {
      throw new IllegalStateException(
          "chunk of row " + chunk.firstRow() + " came, row " + rows + " was due");
    }
    earlier.add(chunk);
  }

  private static long end(Chunk chunk) {
    return chunk.firstRow() + chunk.size();
  }

  @Override
  public Receipt commit() {
    committed = true;
    return new Receipt(List.of());
  }

  @Override
  public void abort() {
    aborted = true;
  }

  /** The chunks of a table in order. */
  public List<Chunk> chunks(String table) {
    return chunks.get(table);
  }

  /** The tables in the order in which they were announced. */
  public List<String> tables() {
    return List.copyOf(chunks.keySet());
  }

  /** The digest of each table's rows. */
  public Map<String, String> digests() {
    Map<String, String> digests = new LinkedHashMap<>();
    chunks.forEach(
        (table, list) -> {
          RowDigest digest = new RowDigest();
          list.forEach(digest::add);
          digests.put(table, digest.text());
        });
    return digests;
  }

  /** Whether the run was committed. */
  public boolean isCommitted() {
    return committed;
  }

  /** Whether the run was aborted. */
  public boolean isAborted() {
    return aborted;
  }
}
