package dev.datagen.sink.parquet.read;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Takes no values: batches are read from the column readers themselves. */
final class IgnoringConverter extends GroupConverter {

  private final Converter column = new PrimitiveConverter() {};

  @Override
  public Converter getConverter(int fieldIndex) {
    return column;
  }

  @Override
  public void start() {}

  @Override
  public void end() {}
}
