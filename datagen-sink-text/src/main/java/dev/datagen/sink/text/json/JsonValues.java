package dev.datagen.sink.text.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.datagen.api.column.StringColumn;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Plain;
import dev.datagen.sink.text.value.ValueWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Values of a JSON object. Decimals are numbers with all their digits, times are ISO-8601 texts.
 */
final class JsonValues implements ValueWriter {

  private final JsonGenerator json;
  private final Bytes scratch = new Bytes(256);

  JsonValues(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public void nothing() throws IOException {
    json.writeNull();
  }

  @Override
  public void bool(boolean value) throws IOException {
    json.writeBoolean(value);
  }

  @Override
  public void integer(long value) throws IOException {
    json.writeNumber(value);
  }

  @Override
  public void real(double value) throws IOException {
    json.writeNumber(value);
  }

  @Override
  public void decimal(long unscaled, int scale) throws IOException {
    scratch.truncate(0);
    Plain.decimal(unscaled, scale, scratch);
    json.writeNumber(new String(scratch.array(), 0, scratch.size(), StandardCharsets.ISO_8859_1));
  }

  @Override
  public void date(long days) throws IOException {
    scratch.truncate(0);
    Plain.date(days, scratch);
    json.writeRawUTF8String(scratch.array(), 0, scratch.size());
  }

  @Override
  public void instant(long micros) throws IOException {
    scratch.truncate(0);
    Plain.instant(micros, 'T', scratch);
    scratch.ascii('Z');
    json.writeRawUTF8String(scratch.array(), 0, scratch.size());
  }

  @Override
  public void text(StringColumn column, int position) throws IOException {
    scratch.truncate(0);
    scratch.text(column, position);
    json.writeUTF8String(scratch.array(), 0, scratch.size());
  }
}
