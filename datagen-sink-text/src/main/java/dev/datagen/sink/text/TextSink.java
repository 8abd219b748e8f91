package dev.datagen.sink.text;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.sink.files.FileOpener;
import dev.datagen.sink.files.OutputFolder;
import dev.datagen.sink.files.ResultDescription;
import dev.datagen.sink.files.WrittenFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes tables as text: encoded and compressed in the workers, appended in order. */
final class TextSink implements Sink<PreparedText> {

  private final OutputFolder folder;
  private final List<TextTable> tables = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int current;
  private boolean committed;

  TextSink(
      SinkContext context,
      TextFormat format,
      FileOptions files,
      Map<String, Object> described,
      FileOpener opener)
      throws IOException {
    folder = OutputFolder.open(new ResultDescription(context, described), files.pattern(), opener);
    for (TableSchema table : context.tables()) {
      numbers.put(table.name(), tables.size());
      tables.add(new TextTable(table, format.of(table), files, folder));
    }
  }

  static TextSink of(
      SinkContext context, TextFormat format, FileOptions files, Map<String, Object> described)
      throws IOException {
    return new TextSink(
        context, format, files, described, path -> new FileOutputStream(path.toFile()));
  }

  @Override
  public PreparedText prepare(Chunk chunk) throws IOException {
    int number = numbers.get(chunk.table().name());
    return new PreparedText(number, chunk.firstRow(), tables.get(number).encode(chunk));
  }

  @Override
  public void append(PreparedText prepared) throws IOException {
    if (tables.get(prepared.table()).isOpen()) {
      tables.get(prepared.table()).append(prepared);
      return;
    }
    if (prepared.table() < current) {
      throw new IllegalStateException(
          "a chunk of "
              + tables.get(prepared.table()).name()
              + " came after those of "
              + tables.get(current).name());
    }
    finishUpTo(prepared.table());
    tables.get(current).append(prepared);
  }

  @Override
  public Receipt commit() throws IOException {
    finishUpTo(tables.size());
    for (TextTable table : tables) {
      if (table.isOpen()) {
        table.finish();
      }
    }
    List<WrittenFile> files = tables.stream().flatMap(table -> table.files().stream()).toList();
    folder.publish(files);
    committed = true;
    return new Receipt(files.stream().map(this::output).toList());
  }

  private Receipt.Output output(WrittenFile file) {
    return new Receipt.Output(
        file.table(), folder.path(file.name()).toString(), file.rows(), file.bytes());
  }

  @Override
  public void abort() throws IOException {
    if (committed) {
      return;
    }
    try {
      for (TextTable table : tables) {
        table.discard();
      }
    } finally {
      folder.discard();
    }
  }

  private void finishUpTo(int table) throws IOException {
    while (current < table) {
      if (!tables.get(current).isOpen()) {
        tables.get(current).finish();
      }
      current++;
    }
  }
}
