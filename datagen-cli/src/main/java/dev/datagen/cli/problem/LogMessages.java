package dev.datagen.cli.problem;

import dev.datagen.api.problem.Problem;
import dev.datagen.cli.logging.Logging;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Messages for machines: every one an event of the log with its parts as fields. */
public final class LogMessages implements Messages {

  private final Logger log = LoggerFactory.getLogger(Logging.COMMAND);

  @Override
  public void error(String message, String hint) {
    add(log.atError(), "hint", hint).log(message);
  }

  @Override
  public void info(String message) {
    log.info(message);
  }

  @Override
  public void problems(List<Problem> problems, Path schema) {
    for (Problem problem : problems) {
      LoggingEventBuilder event =
          problem.severity() == Problem.Severity.ERROR ? log.atError() : log.atWarn();
      event = event.addKeyValue("code", problem.code());
      event = event.addKeyValue("category", problem.category());
      event = add(event, "path", problem.path());
      event = add(event, "hint", problem.hint());
      if (problem.position() != null) {
        event = event.addKeyValue("source", problem.position().source());
        event = event.addKeyValue("line", problem.position().line());
        event = event.addKeyValue("column", problem.position().column());
      }
      event.log(problem.message());
    }
  }

  private static LoggingEventBuilder add(LoggingEventBuilder event, String key, String value) {
    return value.isEmpty() ? event : event.addKeyValue(key, value);
  }

  @Override
  public void trace(Throwable cause) {
    log.error("stack trace", cause);
  }
}
