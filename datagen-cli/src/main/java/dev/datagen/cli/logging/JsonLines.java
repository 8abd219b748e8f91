package dev.datagen.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.event.KeyValuePair;

/** One JSON object a line: time (UTC), level, logger, thread, message, then the event's fields. */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private final JsonFactory json = new JsonFactory();

  @Override
  public byte[] encode(ILoggingEvent event) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator object = json.createGenerator(line)) {
      object.writeStartObject();
      object.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
      object.writeStringField("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
      object.writeStringField("logger", event.getLoggerName());
      object.writeStringField("thread", event.getThreadName());
      object.writeStringField("message", event.getFormattedMessage());
      writeFields(object, event);
      object.writeEndObject();
      object.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toByteArray();
  }

  private static void writeFields(JsonGenerator object, ILoggingEvent event) throws IOException {
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        if (pair.value instanceof Number number) {
          object.writeNumberField(pair.key, number.longValue());
        } else {
          object.writeStringField(pair.key, String.valueOf(pair.value));
        }
      }
    }
    if (event.getThrowableProxy() != null) {
      object.writeStringField("trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
