package dev.datagen.sink.parquet.source;

import dev.datagen.api.source.SourceFactory;
import dev.datagen.sink.parquet.ParquetOptions;
import dev.datagen.sink.parquet.ParquetSinkFactory;
import dev.datagen.testkit.contract.SourceContract;
import java.nio.file.Path;

/** Parquet files keep what every source promises. */
class ParquetSourceContractTest extends SourceContract<ParquetSourceOptions> {

  @Override
  protected SourceFactory<ParquetSourceOptions> factory() {
    return new ParquetSourceFactory();
  }

  @Override
  protected ParquetSourceOptions options() {
    return new ParquetSourceOptions();
  }

  @Override
  protected String store(Path directory) throws Exception {
    write(directory, new ParquetSinkFactory(), ParquetOptions.defaults());
    return directory.toString();
  }
}
