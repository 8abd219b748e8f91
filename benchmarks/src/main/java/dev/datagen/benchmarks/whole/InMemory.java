package dev.datagen.benchmarks.whole;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.ChunkSelection;
import java.util.List;

/** A table made and dropped: {@code schema=lineitem table=lineitem rows.orders=…}. */
final class InMemory implements Contender {

  private final Settings settings;

  InMemory(Settings settings) {
    this.settings = settings;
  }

  @Override
  public long run() {
    Datagen datagen = Schemas.load(settings.text("schema"));
    settings.rowCounts().forEach(datagen::rows);
    return datagen
        .chunks(ChunkSelection.parse(settings.text("table") + "=0..2000000000"))
        .threads(settings.threads())
        .validate(settings.flag("validate"))
        .to(tables -> new Dropping())
        .run()
        .rows();
  }

  /** A sink that keeps nothing. */
  static final class Dropping implements Sink<Chunk> {

    @Override
    public Chunk prepare(Chunk chunk) {
      return chunk;
    }

    @Override
    public void append(Chunk chunk) {}

    @Override
    public Receipt commit() {
      return new Receipt(List.of());
    }

    @Override
    public void abort() {}
  }
}
