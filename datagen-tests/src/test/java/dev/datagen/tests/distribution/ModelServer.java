package dev.datagen.tests.distribution;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Replays recorded answers of OpenAI's interface to a process, and keeps what it was sent. */
final class ModelServer implements AutoCloseable {

  private static final Path RECORDINGS =
      Path.of("../datagen-llm/src/test/resources/dev/datagen/llm/provider");

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The next request is answered so; a status of 0 never ends its answer. */
  ModelServer answer(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** The next request is answered with a recording whose text is put in. */
  ModelServer replay(String recording, String text) throws IOException {
    String body = Files.readString(RECORDINGS.resolve(recording));
    return answer(200, body.replace("\"{text}\"", TextNode.valueOf(text).toString()));
  }

  List<String> requests() {
    return requests;
  }

  List<String> keys() {
    return keys;
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Answer answer = answers.poll();
    byte[] bytes =
        (answer == null ? "{\"error\": {\"message\": \"nothing was recorded\"}}" : answer.body())
            .getBytes(StandardCharsets.UTF_8);
    int status = answer == null ? 418 : answer.status();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status == 0 ? 200 : status, status == 0 ? 0 : bytes.length);
    if (status == 0) {
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
