package dev.datagen.cli.preview;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The console keeps what every sink promises, but for rows that could be read back: nothing is
 * shown before everything is made, nor of a run that failed.
 */
class ConsoleContractTest extends SinkContract<ConsoleOptions> {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Override
  protected SinkFactory<ConsoleOptions> factory() {
    return new ConsoleSinkFactory(shown);
  }

  @Override
  protected ConsoleOptions options() {
    return new ConsoleOptions(10);
  }

  @Override
  protected boolean keepsRows() {
    return false;
  }

  @Override
  protected boolean looksFinished(Path directory) {
    return shown.size() > 0;
  }

  @Override
  protected List<List<Object>> read(Path directory, TableSchema table) {
    throw new UnsupportedOperationException("the console keeps nothing");
  }
}
