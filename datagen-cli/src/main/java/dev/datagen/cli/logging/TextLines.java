package dev.datagen.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.datagen.cli.console.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Log lines for people: time (UTC), level, message; with the logger and traces where wanted. */
final class TextLines extends EncoderBase<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final boolean detailed;

  TextLines(boolean detailed) {
    this.detailed = detailed;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp()))).append("Z ");
    line.append(event.getLevel().toString().toLowerCase(Locale.ROOT)).append(": ");
    if (detailed && !event.getLoggerName().equals(Logging.COMMAND)) {
      line.append(event.getLoggerName()).append(": ");
    }
    line.append(SafeText.line(event.getFormattedMessage())).append('\n');
    if (detailed && event.getThrowableProxy() != null) {
      line.append(SafeText.lines(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
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
