package dev.datagen.cli.component;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;

/** The sink {@code text}: a file {@code table.txt} with the first column of each table. */
@Extension
public final class TextSink implements SinkFactory<TextSink.Options> {

  /**
   * @param full whether the disk is full
   * @param rowsPerFile rows of a file, told in its first line
   */
  @Doc("Text files.")
  public record Options(
      @Doc("Whether the disk is full.") @Default("false") boolean full,
      @Doc("Rows of a file.") @Default("0") long rowsPerFile) {}

  @Override
  public String id() {
    return "text";
  }

  @Override
  public Class<Options> options() {
    return Options.class;
  }

  @Override
  public Sink<?> open(SinkContext context, Options options) {
    return new Writer(context, options);
  }

  private static final class Writer implements Sink<String> {

    private final SinkContext context;
    private final Options options;
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    Writer(SinkContext context, Options options) {
      this.context = context;
      this.options = options;
      context.tables().forEach(table -> texts.add(new StringBuilder()));
      context.tables().forEach(table -> rows.add(0L));
    }

    @Override
    public String prepare(Chunk chunk) {
      int table = context.tables().indexOf(chunk.table());
      if (chunk.firstRow() + chunk.size() > chunk.table().rowCount()) {
        throw new IllegalStateException("more rows than announced");
      }
      StringBuilder text = new StringBuilder(table + "," + chunk.size() + "\n");
      for (int row = 0; row < chunk.size(); row++) {
        text.append(chunk.columns().get(0).value(row)).append('\n');
      }
      return text.toString();
    }

    @Override
    public void append(String prepared) throws IOException {
      if (options.full) {
        throw new IOException("no space left on the device");
      }
      String[] head = prepared.substring(0, prepared.indexOf('\n')).split(",");
      int table = Integer.parseInt(head[0]);
      texts.get(table).append(prepared, prepared.indexOf('\n') + 1, prepared.length());
      rows.set(table, rows.get(table) + Long.parseLong(head[1]));
    }

    @Override
    public Receipt commit() throws IOException {
      Files.createDirectories(context.directory());
      List<Receipt.Output> outputs = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (rows.get(i) != context.tables().get(i).rowCount()) {
          throw new IllegalStateException("other rows than announced");
        }
        String name = context.tables().get(i).name();
        Path file = context.directory().resolve(name + ".txt");
        Files.writeString(file, options.rowsPerFile + "\n" + texts.get(i));
        outputs.add(new Receipt.Output(name, file.toString(), rows.get(i), Files.size(file)));
      }
      return new Receipt(outputs);
    }

    @Override
    public void abort() {
      texts.clear();
    }
  }
}
