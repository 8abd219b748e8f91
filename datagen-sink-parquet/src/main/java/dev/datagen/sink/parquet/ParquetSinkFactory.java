package dev.datagen.sink.parquet;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import org.pf4j.Extension;

/** The sink {@code parquet}. */
@Extension
public final class ParquetSinkFactory implements SinkFactory<ParquetOptions> {

  /** The sink's name on the command line. */
  public static final String ID = "parquet";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<ParquetOptions> options() {
    return ParquetOptions.class;
  }

  @Override
  public boolean acceptsOpenTables() {
    return true;
  }

  @Override
  public Sink<?> open(SinkContext context, ParquetOptions options) throws IOException {
    if (options.zstdLevel() != null && options.compression() != Compression.ZSTD) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  "bad-option",
                  "sinks.parquet.zstd_level",
                  "is given, but the compression is " + options.compression().optionName(),
                  "leave it out or choose compression zstd",
                  null)));
    }
    return new ParquetSink(context, options, path -> new FileOutputStream(path.toFile()));
  }
}
