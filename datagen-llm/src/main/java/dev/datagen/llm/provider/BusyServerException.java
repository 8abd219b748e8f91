package dev.datagen.llm.provider;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/** A server that says when it may be asked again. */
final class BusyServerException extends HttpException {

  private static final long serialVersionUID = 1L;

  private final Duration after;

  BusyServerException(int status, String body, Duration after) {
    super(status, body);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
