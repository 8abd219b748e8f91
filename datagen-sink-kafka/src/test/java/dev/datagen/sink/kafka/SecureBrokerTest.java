package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that wants TLS and a login, which therefore is this class's own. */
class SecureBrokerTest {

  private static final TableSchema ORDERS = Orders.table("orders", 300, List.of());
  private static final String PASSWORD = "changeit-7141";
  private static final String SECRET = "s3cr3t-pw";
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"clerk\""
          + " password=\"%s\";";

  @TempDir private static Path folder;
  private static EmbeddedKafka kafka;
  private static String secure;

  @BeforeAll
  static void start() throws Exception {
    Path keys = folder.resolve("keys.p12");
    makeKey(keys);
    trust(keys, folder.resolve("trust.p12"));
    trust(null, folder.resolve("nobody.p12"));
    int plain = freePort();
    int controller = freePort();
    secure = "127.0.0.1:" + freePort();
    String listeners = "PLAINTEXT://127.0.0.1:" + plain + ",SECURE://" + secure;
    Map<String, String> broker = new HashMap<>();
    broker.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controller);
    broker.put("advertised.listeners", listeners);
    broker.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    broker.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL");
    broker.put("sasl.enabled.mechanisms", "PLAIN");
    broker.put(
        "listener.name.secure.plain.sasl.jaas.config",
        LOGIN.formatted(SECRET).replace(";", " user_clerk=\"" + SECRET + "\";"));
    broker.put("listener.name.secure.ssl.keystore.location", keys.toString());
    broker.put("listener.name.secure.ssl.keystore.password", PASSWORD);
    broker.put("listener.name.secure.ssl.keystore.type", "PKCS12");
    kafka =
        EmbeddedKafka.start(
            EmbeddedSettings.defaults().withoutRegistry().withPort(plain).withBroker(broker));
  }

  @AfterAll
  static void stop() throws IOException {
    if (kafka != null) {
      kafka.close();
    }
  }

  /** A certificate for 127.0.0.1 and no other name, by Java's own tool. */
  private static void makeKey(Path file) throws Exception {
    Commands.run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "broker",
        "-keyalg",
        "EC",
        "-dname",
        "CN=broker",
        "-ext",
        "SAN=ip:127.0.0.1",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-keystore",
        file.toString());
  }

  /** Trusts the certificate of {@code keys}, or an authority that signed nothing of ours. */
  private static void trust(Path keys, Path file) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    Path from = keys;
    if (from == null) {
      from = folder.resolve("others.p12");
      makeKey(from);
    }
    KeyStore own = KeyStore.getInstance(from.toFile(), PASSWORD.toCharArray());
    trusted.setCertificateEntry("authority", own.getCertificate("broker"));
    try (var out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Options options(String truststore, String password) {
    return new Options()
        .bootstrap(secure)
        .registry(null)
        .value(ValueFormat.JSON)
        .property("security.protocol", "SASL_SSL")
        .property("sasl.mechanism", "PLAIN")
        .property("sasl.jaas.config", LOGIN.formatted(password))
        .property("ssl.truststore.location", folder.resolve(truststore).toString())
        .property("ssl.truststore.password", PASSWORD)
        .property("request.timeout.ms", 3000L);
  }

  private static void write(Options options) throws IOException {
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(ORDERS), options.options()), 200, ORDERS);
  }

  private static void requireTold(Options options, UnaryOperator<String> message) {
    assertThatThrownBy(() -> write(options))
        .isInstanceOf(IOException.class)
        .satisfies(
            told -> {
              assertThat(told.getMessage()).contains(message.apply(secure));
              assertThat(told.getMessage().lines()).hasSize(1);
              assertThat(told.toString()).doesNotContain(SECRET, PASSWORD, "wr0ng");
            });
  }

  @Test
  void rowsArriveOverTlsWithALoginTransactionsToo() throws Exception {
    for (Options options :
        List.of(options("trust.p12", SECRET), options("trust.p12", SECRET).transactional(100))) {
      write(options);
      assertThat(Pair.read(kafka.bootstrapServers(), options.prefix() + "orders")).hasSize(300);
    }
  }

  @Test
  void aWrongLoginIsTold() {
    requireTold(
        options("trust.p12", "wr0ng"),
        server ->
            "no broker lets us in at " + server + " (bootstrap.servers): the login is refused");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsTold() {
    requireTold(options("nobody.p12", SECRET), server -> "TLS with " + server + " fails: ");
  }

  @Test
  void aCertificateOfAnotherNameIsTold() {
    String other = secure.replace("127.0.0.1", "localhost");
    requireTold(
        options("trust.p12", SECRET).bootstrap(other), server -> "TLS with " + other + " fails: ");
  }

  @Test
  void tlsWhereNoneIsSpokenAndNoneWhereItIsAreTold() {
    Options tls =
        options("trust.p12", SECRET)
            .bootstrap(kafka.bootstrapServers())
            .property("request.timeout.ms", 1500L);
    requireTold(
        tls,
        server ->
            "no broker answers at "
                + kafka.bootstrapServers()
                + " (bootstrap.servers); is it running, and is the address right? Does it speak"
                + " SASL_SSL there (security.protocol)?");
    Options none =
        new Options()
            .bootstrap(secure)
            .registry(null)
            .value(ValueFormat.JSON)
            .property("request.timeout.ms", 1500L);
    requireTold(
        none,
        server ->
            "no broker answers at "
                + server
                + " (bootstrap.servers); is it running, and is the address right? Does it want TLS"
                + " or a login (security.protocol)?");
  }

  @Test
  void aBrokerThatIsNotThereIsTold() {
    Options nowhere =
        options("trust.p12", SECRET).bootstrap("127.0.0.1:1").property("request.timeout.ms", 1500L);
    requireTold(nowhere, server -> "no broker answers at 127.0.0.1:1 (bootstrap.servers)");
  }
}
