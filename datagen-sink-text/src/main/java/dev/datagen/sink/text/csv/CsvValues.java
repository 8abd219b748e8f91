package dev.datagen.sink.text.csv;

import dev.datagen.api.column.StringColumn;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Plain;
import dev.datagen.sink.text.value.PlainValues;
import java.util.Arrays;

/**
 * Values of a CSV file (RFC 4180). A text is quoted where it must be, and where it would else be
 * taken for a null.
 */
final class CsvValues extends PlainValues {

  private final byte delimiter;
  private final byte[] nullText;

  CsvValues(byte delimiter, byte[] nullText, Bytes out) {
    super(out);
    this.delimiter = delimiter;
    this.nullText = nullText;
  }

  @Override
  public void nothing() {
    out.write(nullText, 0, nullText.length);
  }

  @Override
  public void bool(boolean value) {
    out.ascii(value ? "true" : "false");
  }

  @Override
  public void instant(long micros) {
    Plain.instant(micros, 'T', out);
    out.ascii('Z');
  }

  @Override
  public void text(StringColumn column, int position) {
    int start = out.text(column, position);
    int end = out.size();
    if (mustBeQuoted(out.array(), start, end)) {
      byte[] text = Arrays.copyOfRange(out.array(), start, end);
      out.truncate(start);
      quoted(text);
    }
  }

  private boolean mustBeQuoted(byte[] bytes, int start, int end) {
    if (start == end || Arrays.equals(bytes, start, end, nullText, 0, nullText.length)) {
      return true;
    }
    if (bytes[start] == ' ' || bytes[end - 1] == ' ') {
      return true; // some readers trim what is not quoted
    }
    for (int i = start; i < end; i++) {
      byte each = bytes[i];
      if (each == delimiter || each == '"' || each == '\n' || each == '\r') {
        return true;
      }
    }
    return false;
  }

  private void quoted(byte[] text) {
    out.ascii('"');
    for (byte each : text) {
      if (each == '"') {
        out.ascii('"');
      }
      out.write(each);
    }
    out.ascii('"');
  }
}
