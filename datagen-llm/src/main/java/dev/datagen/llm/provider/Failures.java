package dev.datagen.llm.provider;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.llm.draft.Json;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What went wrong with a request, in words, without the key. */
final class Failures {

  private static final int LONGEST = 300;

  private final ProviderSettings settings;
  private final Redaction redaction;

  Failures(ProviderSettings settings) {
    this.settings = settings;
    this.redaction = new Redaction(settings.key());
  }

  String redacted(String text) {
    return redaction.of(text);
  }

  /** Whether the same request may succeed later. */
  boolean isPassing(RuntimeException failure) {
    int status = status(failure);
    return status == 408 || status == 429 || status >= 500;
  }

  /** How long the server wants to be left alone; nothing where it does not say. */
  Duration pause(RuntimeException failure) {
    return find(failure, BusyServerException.class)
        .map(BusyServerException::after)
        .orElse(Duration.ZERO);
  }

  /** Whether the server refuses the form in which the answer was asked for. */
  boolean isAboutForm(RuntimeException failure) {
    int status = status(failure);
    String text = String.valueOf(body(failure)).toLowerCase(Locale.ROOT);
    return (status == 400 || status == 422 || status == 501)
        && (text.contains("response_format")
            || text.contains("json_schema")
            || text.contains("json schema")
            || text.contains("grammar")
            || text.contains("tool")
            || text.contains("schema"));
  }

  /** The failure in a few words. */
  String inShort(RuntimeException failure) {
    int status = status(failure);
    return status == 429 ? "the server is busy (429)" : "the server failed (" + status + ")";
  }

  ProblemException refused(String text) {
    return problem(
        "refused",
        "the model refused: " + brief(text.isBlank() ? "it gave no reason" : text),
        "change the description",
        null);
  }

  /** The failure as a problem for the user. */
  ProblemException problem(RuntimeException failure) {
    if (failure instanceof ProblemException known) {
      return known;
    }
    if (failure instanceof ContentFilteredException filtered) {
      return refused(String.valueOf(filtered.getMessage()));
    }
    int status = status(failure);
    String said = brief(String.valueOf(body(failure)));
    String where = settings.baseUrl();
    if (status == 401 || status == 403) {
      return problem(
          "wrong-key",
          "the server does not accept the key (" + status + "): " + said,
          "check " + settings.kind().keyVariable() + " or DATAGEN_LLM_API_KEY",
          failure);
    } else if (status == 404) {
      return problem(
          "unknown-model",
          "the server knows no model \"" + settings.model() + "\" at " + where + " (404): " + said,
          "check --model and --base-url",
          failure);
    } else if (status == 429) {
      return problem(
          "busy-server", "the server stays busy (429): " + said, "try again later", failure);
    } else if (status >= 500) {
      return problem(
          "failed-server",
          "the server keeps failing (" + status + "): " + said,
          "try again later",
          failure);
    } else if (status > 0) {
      return problem(
          "refused-request",
          "the server refused the request (" + status + "): " + said,
          "check --model and --base-url",
          failure);
    }
    return find(failure, TimeoutException.class)
        .map(
            late ->
                problem(
                    "late-server",
                    where + ": " + brief(String.valueOf(late.getMessage())),
                    "raise DATAGEN_LLM_TIMEOUT (seconds)",
                    failure))
        .orElseGet(
            () ->
                problem(
                    "unreachable-server",
                    "no answer from " + where + ": " + brief(root(failure)),
                    "check --base-url and the network, or take --provider offline",
                    failure));
  }

  /** The cause stays out: its messages may hold what the server echoed. */
  private ProblemException problem(
      String code, String message, String hint, RuntimeException failure) {
    Problem problem =
        new Problem(code, Problem.Severity.ERROR, Category.RESOURCES, "", message, hint, null);
    ProblemException exception = new ProblemException(java.util.List.of(problem));
    if (failure != null) {
      exception.setStackTrace(failure.getStackTrace());
    }
    return exception;
  }

  private String brief(String text) {
    String line = redacted(said(text)).strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }

  /** The message within a body of JSON, as both interfaces have it; else all of it. */
  private static String said(String body) {
    String message = Json.object(body).map(json -> json.at("/error/message").asText()).orElse("");
    return message.isBlank() ? body : message;
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static int status(RuntimeException failure) {
    return find(failure, HttpException.class).map(HttpException::statusCode).orElse(0);
  }

  private static String body(RuntimeException failure) {
    return find(failure, HttpException.class)
        .map(HttpException::getMessage)
        .orElse(failure.getMessage());
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
