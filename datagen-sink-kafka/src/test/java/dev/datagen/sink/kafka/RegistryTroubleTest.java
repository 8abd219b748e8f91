package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.datagen.api.column.Column;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.sink.kafka.read.KafkaSourceFactory;
import dev.datagen.sink.kafka.read.KafkaSourceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad days of a registry, and of the proxy before it. */
class RegistryTroubleTest {

  private static final TableSchema ORDERS = Orders.table("orders", 600, List.of());
  private static final String LOGIN = "clerk:s3cr3t-pw";
  private static final String PAGE =
      """
      <html>
      <head><title>502 Bad Gateway</title><style>body {color: red}</style></head>
      <body><center><h1>502 Bad Gateway</h1></center><hr><center>proxy</center></body>
      </html>
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer proxy;
  private String url;

  @BeforeEach
  void startProxy() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.start();
    url = "http://127.0.0.1:" + proxy.getAddress().getPort();
  }

  @AfterEach
  void stopProxy() {
    proxy.stop(0);
  }

  /** A proxy that answers some requests by itself and hands the others on to the registry. */
  private void proxy(Predicate<HttpExchange> byItself, int status, String page) {
    proxy.createContext(
        "/",
        exchange -> {
          try {
            boolean own = byItself.test(exchange);
            HttpResponse<byte[]> answer = own ? null : ask(exchange);
            byte[] body = own ? page.getBytes(StandardCharsets.UTF_8) : answer.body();
            exchange.sendResponseHeaders(own ? status : answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        });
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Pair.registry() + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static boolean isClerk(HttpExchange exchange) {
    byte[] login = LOGIN.getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(login))
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void write(Options options) throws IOException {
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
  }

  private static BitSet keys(String prefix, String registry) throws IOException {
    BitSet keys = new BitSet();
    try (Source source =
        new KafkaSourceFactory()
            .open(
                new SourceContext("shop", List.of(ORDERS), List.of(Pair.bootstrap())),
                new KafkaSourceOptions(registry, null, prefix, Map.of(), Map.of()))) {
      for (SourceSplit split : source.tables().get(0).splits()) {
        try (SourceReader reader = split.open(List.of(0))) {
          for (List<Column> read = reader.read(64); !read.isEmpty(); read = reader.read(64)) {
            for (int row = 0; row < read.get(0).size(); row++) {
              int key = ((Long) read.get(0).value(row)).intValue();
              assertThat(keys.get(key)).as(key + " comes twice").isFalse();
              keys.set(key);
            }
          }
        }
      }
    }
    return keys;
  }

  private static void requireNoTopic(Options options) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Pair.bootstrap()))) {
      assertThat(admin.listTopics().names().get()).doesNotContain(options.prefix() + "orders");
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void aRegistryThatGoesAwayInTheMiddleOfARunIsNotMissed() throws Exception {
    Options options = new Options();
    Sink<Object> sink =
        (Sink<Object>) new KafkaSinkFactory().open(Orders.context(ORDERS), options.options());
    sink.append(sink.prepare(Orders.chunk(ORDERS, 0, 0, 200)));
    Pair.stopRegistry();
    try {
      sink.append(sink.prepare(Orders.chunk(ORDERS, 1, 200, 200)));
      sink.append(sink.prepare(Orders.chunk(ORDERS, 2, 400, 200)));
      assertThat(sink.commit().outputs().get(0).rows()).isEqualTo(600);
      assertThatThrownBy(() -> write(new Options()))
          .as("the next run needs it")
          .hasMessageStartingWith("no schema registry answers at " + Pair.registry());
      assertThatThrownBy(() -> keys(options.prefix(), Pair.registry()))
          .as("and so does whoever reads")
          .hasMessageStartingWith("no schema registry answers at " + Pair.registry());
    } finally {
      Pair.startRegistry();
    }
    assertThat(keys(options.prefix(), Pair.registry()).nextClearBit(0)).isEqualTo(600);
  }

  @Test
  void aProxysPageIsToldByItsFirstLine() throws Exception {
    proxy(exchange -> true, 502, PAGE);
    Options options = new Options().registry(url);
    assertThatThrownBy(() -> write(options))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no schema registry at " + url + " (registry.url)")
        .hasMessageEndingWith("gives status 502: 502 Bad Gateway");
    requireNoTopic(options);
  }

  @Test
  void aProxyThatLosesTheRegistryWhileARunBeginsIsToldByItsFirstLine() {
    proxy(exchange -> exchange.getRequestMethod().equals("POST"), 502, PAGE);
    Options options = new Options().registry(url);
    assertThatThrownBy(() -> write(options))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "registering the schema of "
                + options.prefix()
                + "orders-value failed with status 502: 502 Bad Gateway");
  }

  @Test
  void aPageWhereASchemaIsAskedForIsNoRegistrysAnswer() {
    proxy(exchange -> exchange.getRequestURI().getPath().endsWith("/latest"), 200, "Welcome!");
    assertThatThrownBy(() -> write(new Options().registry(url)))
        .hasMessageEndingWith("whatever answers at registry.url is no registry: Welcome!");
  }

  @Test
  void aLoginIsAskedForAndAWrongOneIsToldWithoutShowingIt() throws Exception {
    proxy(exchange -> !isClerk(exchange), 401, "who are you?");
    Options options = new Options().registry(url);
    assertThatThrownBy(() -> write(options))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not allowed (status 401)")
        .hasMessageEndingWith("set registry.login to user:password");
    assertThatThrownBy(() -> write(options.login("clerk:wr0ng-pw")))
        .hasMessageEndingWith("does not take this login: check registry.login, user:password")
        .satisfies(told -> assertThat(told.toString()).doesNotContain("wr0ng"));
    requireNoTopic(options);
    write(options.login(LOGIN));
    assertThat(keys(options.prefix(), Pair.registry()).cardinality()).isEqualTo(600);
  }

  @Test
  void aLoginInTheAddressIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> write(new Options().registry("http://" + LOGIN + "@127.0.0.1:1")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("sinks.kafka.registry.url: holds a login")
        .satisfies(told -> assertThat(told.toString()).doesNotContain("s3cr3t"));
  }
}
