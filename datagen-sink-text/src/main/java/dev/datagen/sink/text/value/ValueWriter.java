package dev.datagen.sink.text.value;

import dev.datagen.api.column.StringColumn;
import java.io.IOException;

/** Writes values of each type as one format has them. Not thread safe. */
public interface ValueWriter {

  /** A null. */
  void nothing() throws IOException;

  /** A {@code bool}. */
  void bool(boolean value) throws IOException;

  /** An {@code int}. */
  void integer(long value) throws IOException;

  /** A {@code float}. */
  void real(double value) throws IOException;

  /** A {@code decimal}. */
  void decimal(long unscaled, int scale) throws IOException;

  /** A {@code date}: days since 1970-01-01. */
  void date(long days) throws IOException;

  /** A {@code datetime}: microseconds since 1970-01-01T00:00Z. */
  void instant(long micros) throws IOException;

  /** A {@code string}, which is not null. */
  void text(StringColumn column, int position) throws IOException;
}
