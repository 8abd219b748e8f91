package dev.datagen.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;
import org.slf4j.LoggerFactory;

/** Sets up the log of the process. */
public final class Logging {

  /** Name of the logger of the command itself, whose events are always shown. */
  public static final String COMMAND = "datagen";

  private static final String KAFKA = "org.apache.kafka";
  private static final String PLUGINS = "org.pf4j";

  private Logging() {}

  /**
   * Sends the log to a stream from now on.
   *
   * @param level least level of what is shown: WARN unless the user asks for more
   */
  public static void start(OutputStream stream, LogFormat format, Level level) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    Encoder<ILoggingEvent> encoder =
        format == LogFormat.JSON ? new JsonLines() : new TextLines(level.levelInt < Level.WARN_INT);
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(new Unclosed(stream));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(level);
    root.addAppender(appender);
    context.getLogger(COMMAND).setLevel(Level.INFO);
    if (level.levelInt == Level.WARN_INT) {
      // Kafka's clients warn at every attempt of what they repeat; what comes of it is told by us.
      context.getLogger(KAFKA).setLevel(Level.ERROR);
      // A plugin that cannot be loaded ends the command, with a message of ours.
      context.getLogger(PLUGINS).setLevel(Level.OFF);
    }
  }
}
