package dev.datagen.sink.parquet;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import java.nio.file.Path;
import java.util.List;

/** The Parquet sink keeps the contract that sinks of others are held to. */
class ParquetContractTest extends SinkContract<ParquetOptions> {

  @Override
  protected SinkFactory<ParquetOptions> factory() {
    return new ParquetSinkFactory();
  }

  @Override
  protected ParquetOptions options() {
    return ParquetOptions.defaults();
  }

  @Override
  protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
    return Reading.ours(directory.resolve(table.name() + ".parquet"));
  }
}
