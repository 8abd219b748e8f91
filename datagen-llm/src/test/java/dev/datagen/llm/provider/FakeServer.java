package dev.datagen.llm.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Replays recorded exchanges on the loopback interface, and keeps what it was sent. */
public final class FakeServer implements AutoCloseable {

  /**
   * A request as it came.
   *
   * @param path its path
   * @param key the key it carried, from whichever header
   * @param body its body
   */
  public record Request(String path, String key, String body) {}

  private record Answer(int status, String body, boolean held, String after) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The next request is answered so. */
  public FakeServer answer(int status, String body) {
    answers.add(new Answer(status, body, false, null));
    return this;
  }

  /** The next request is answered so, with the seconds after which to come again. */
  public FakeServer busy(int status, String after) {
    answers.add(new Answer(status, "{\"error\": {\"message\": \"wait\"}}", false, after));
    return this;
  }

  /** The next request gets a head and never a body. */
  public FakeServer hang() {
    answers.add(new Answer(200, "", true, null));
    return this;
  }

  /** The next request is answered with a recorded exchange whose text is put in. */
  public FakeServer replay(String recording, String text) {
    return answer(
        200,
        recording(recording).replace("\"{text}\"", quoted(text)).replace("\"{object}\"", text));
  }

  /** A recorded answer. */
  public static String recording(String name) {
    try (InputStream in = FakeServer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  public List<Request> requests() {
    return requests;
  }

  private static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String key = exchange.getRequestHeaders().getFirst("x-api-key");
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            key != null ? key : bearer == null ? "" : bearer.replace("Bearer ", ""),
            body));
    Answer answer;
    synchronized (answers) {
      answer = answers.poll();
    }
    if (answer == null) {
      answer = new Answer(418, "{\"error\": {\"message\": \"nothing was recorded\"}}", false, null);
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (answer.after() != null) {
      exchange.getResponseHeaders().add("Retry-After", answer.after());
    }
    exchange.sendResponseHeaders(answer.status(), answer.held() ? 0 : bytes.length);
    if (answer.held()) {
      exchange.getResponseBody().flush();
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
