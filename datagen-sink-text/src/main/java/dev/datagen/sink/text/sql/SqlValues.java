package dev.datagen.sink.text.sql;

import dev.datagen.api.column.StringColumn;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Plain;
import dev.datagen.sink.text.value.ValueWriter;
import java.util.Arrays;

/** Values as literals of SQL. */
final class SqlValues implements ValueWriter {

  private final Dialect dialect;
  private final Bytes out;

  SqlValues(Dialect dialect, Bytes out) {
    this.dialect = dialect;
    this.out = out;
  }

  @Override
  public void nothing() {
    out.ascii("NULL");
  }

  @Override
  public void bool(boolean value) {
    out.ascii(value ? "TRUE" : "FALSE");
  }

  @Override
  public void integer(long value) {
    out.number(value);
  }

  @Override
  public void real(double value) {
    int start = out.size();
    Plain.real(value, out);
    // without an exponent it would be a literal of DECIMAL, which cannot hold every double
    for (int i = start; i < out.size(); i++) {
      if (out.array()[i] == 'E') {
        return;
      }
    }
    out.ascii("E0");
  }

  @Override
  public void decimal(long unscaled, int scale) {
    Plain.decimal(unscaled, scale, out);
  }

  @Override
  public void date(long days) {
    out.ascii('\'');
    Plain.date(days, out);
    out.ascii('\'');
  }

  @Override
  public void instant(long micros) {
    out.ascii('\'');
    Plain.instant(micros, ' ', out);
    out.ascii('\'');
  }

  @Override
  public void text(StringColumn column, int position) {
    int start = out.text(column, position);
    byte[] text = Arrays.copyOfRange(out.array(), start, out.size());
    out.truncate(start);
    out.ascii('\'');
    for (byte each : text) {
      if (each == '\'' || each == '\\' && dialect.escapesBackslash()) {
        out.write(each);
      }
      out.write(each);
    }
    out.ascii('\'');
  }
}
