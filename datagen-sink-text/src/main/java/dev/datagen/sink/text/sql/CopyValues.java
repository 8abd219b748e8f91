package dev.datagen.sink.text.sql;

import dev.datagen.api.column.StringColumn;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Plain;
import dev.datagen.sink.text.value.PlainValues;
import java.util.Arrays;

/** Values as PostgreSQL's COPY reads them (its text format). */
final class CopyValues extends PlainValues {

  CopyValues(Bytes out) {
    super(out);
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
