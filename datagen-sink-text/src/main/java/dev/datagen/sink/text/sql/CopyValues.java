package dev.datagen.sink.text.sql;

import dev.datagen.api.column.StringColumn;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Plain;
import dev.datagen.sink.text.value.ValueWriter;
import java.util.Arrays;

/** Values as PostgreSQL's COPY reads them (its text format). */
final class CopyValues implements ValueWriter {

  private final Bytes out;

  CopyValues(Bytes out) {
    this.out = out;
  }

  @Override
  public void nothing() {
    out.ascii("\\N");
  }

  @Override
  public void bool(boolean value) {
    out.ascii(value ? 't' : 'f');
  }

  @Override
  public void integer(long value) {
    out.number(value);
  }

  @Override
  public void real(double value) {
    Plain.real(value, out);
  }

  @Override
  public void decimal(long unscaled, int scale) {
    Plain.decimal(unscaled, scale, out);
  }

  @Override
  public void date(long days) {
    Plain.date(days, out);
  }

  @Override
  public void instant(long micros) {
    Plain.instant(micros, ' ', out);
  }

  @Override
  public void text(StringColumn column, int position) {
    int start = out.text(column, position);
    byte[] text = Arrays.copyOfRange(out.array(), start, out.size());
    out.truncate(start);
    for (byte each : text) {
      switch (each) {
        case '\\' -> out.ascii("\\\\");
        case '\t' -> out.ascii("\\t");
        case '\n' -> out.ascii("\\n");
        case '\r' -> out.ascii("\\r");
        default -> out.write(each);
      }
    }
  }
}
