package com.example.datagen;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes files beside and renames them when all are complete. The engine calls {@link #prepare} from
 * many threads at once, so the encoding is done there; {@link #append} gets the results in order.
 */
final class JsonLines implements Sink<JsonLines.Encoded> {

  /** A chunk as bytes. */
  record Encoded(String table, int rows, byte[] lines) {}

  private static final class Output {
    private OutputStream stream;
    private long rows;
    private long bytes;
  }

  private final SinkContext context;
  private final boolean nulls;
  private final Map<String, Output> outputs = new LinkedHashMap<>();
  private boolean committed;

  JsonLines(SinkContext context, boolean nulls) throws IOException {
    this.context = context;
    this.nulls = nulls;
    Files.createDirectories(context.directory());
    for (TableSchema table : context.tables()) {
      Files.deleteIfExists(finished(table.name())); // nothing of an earlier run looks finished
      Output output = new Output();
      output.stream = Files.newOutputStream(underWay(table.name()));
      outputs.put(table.name(), output);
    }
  }

  private Path finished(String table) {
    return context.directory().resolve(table + ".jsonl");
  }

  private Path underWay(String table) {
    return context.directory().resolve("." + table + ".jsonl.inprogress");
  }

  @Override
  public Encoded prepare(Chunk chunk) {
    return new Encoded(chunk.table().name(), chunk.size(), JsonText.lines(chunk, nulls));
  }

  @Override
  public void append(Encoded encoded) throws IOException {
    Output output = outputs.get(encoded.table());
    output.stream.write(encoded.lines());
    output.rows += encoded.rows();
    output.bytes += encoded.lines().length;
  }

  @Override
  public Receipt commit() throws IOException {
    List<Receipt.Output> written = new ArrayList<>();
    for (Output output : outputs.values()) {
      output.stream.close();
    }
    for (Map.Entry<String, Output> entry : outputs.entrySet()) {
      Path file = finished(entry.getKey());
      Files.move(underWay(entry.getKey()), file, StandardCopyOption.ATOMIC_MOVE);
      Output output = entry.getValue();
      written.add(
          new Receipt.Output(entry.getKey(), file.toString(), output.rows, output.bytes));
    }
    committed = true;
    return new Receipt(written);
  }

  @Override
  public void abort() throws IOException {
    if (committed) {
      return;
    }
    for (Map.Entry<String, Output> entry : outputs.entrySet()) {
      entry.getValue().stream.close();
      Files.deleteIfExists(underWay(entry.getKey()));
      Files.deleteIfExists(finished(entry.getKey()));
    }
  }
}
