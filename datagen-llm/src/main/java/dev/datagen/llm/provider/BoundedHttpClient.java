package dev.datagen.llm.provider;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests with the platform's client. The whole answer counts for the timeout, not only its
 * head, and its size is bounded; redirects are not followed, since they would carry the key along.
 */
final class BoundedHttpClient implements HttpClient {

  private static final int MOST_BYTES = 8 << 20;

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  BoundedHttpClient(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    CompletableFuture<Answer> future =
        client
            .sendAsync(request(request), HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(BoundedHttpClient::read);
    Answer answer = await(future);
    if (answer.status() < 200 || answer.status() >= 300) {
      throw failure(answer);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.status())
        .headers(answer.headers())
        .body(answer.body())
        .build();
  }

  private static HttpException failure(Answer answer) {
    String after =
        answer.headers().getOrDefault("retry-after", java.util.List.of("")).get(0).strip();
    return after.matches("[0-9]{1,6}")
        ? new BusyServerException(
            answer.status(), answer.body(), Duration.ofSeconds(Long.parseLong(after)))
        : new HttpException(answer.status(), answer.body());
  }

  private record Answer(
      int status, java.util.Map<String, java.util.List<String>> headers, String body) {}

  private static Answer read(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("the answer is larger than " + (MOST_BYTES >> 20) + " MB");
      }
      return new Answer(
          response.statusCode(),
          response.headers().map(),
          new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer await(CompletableFuture<Answer> future) {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      future.cancel(true);
      throw new TimeoutException("no answer within " + timeout.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof java.net.http.HttpTimeoutException) {
        throw new TimeoutException("no connection within " + timeout.toSeconds() + " seconds", e);
      }
      throw cause instanceof UncheckedIOException unchecked
          ? unchecked
          : new UncheckedIOException(
              cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static java.net.http.HttpRequest request(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.method().name(),
                request.body() == null
                    ? java.net.http.HttpRequest.BodyPublishers.noBody()
                    : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are not streamed");
  }
}
