package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A Kafka broker (KRaft, one node) and an Apicurio registry on the loopback interface, each a
 * process of its own. They end when this is closed, and when this process ends however it does.
 *
 * <pre>{@code
 * try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults())) {
 *   kafka.bootstrapServers(); // 127.0.0.1:37211
 *   kafka.registryUrl();      // http://127.0.0.1:43567
 * }
 * }</pre>
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Pattern BROKER_READY =
      Pattern.compile("datagen: broker ready on port (\\d+)");
  private static final Pattern REGISTRY_READY =
      Pattern.compile("started in .* Listening on: http://127\\.0\\.0\\.1:(\\d+)");
  private static final int ATTEMPTS = 5;

  private final EmbeddedSettings settings;
  private final EmbeddedFiles files;
  private final DataFolder folder;
  private final Thread hook = new Thread(this::end, "embedded-kafka-stop");
  private volatile ChildProcess broker;
  private volatile ChildProcess registry;
  private int port;
  private int registryPort;
  private volatile boolean closed;
  private boolean stopped;

  private EmbeddedKafka(EmbeddedSettings settings, EmbeddedFiles files, DataFolder folder) {
    this.settings = settings;
    this.files = files;
    this.folder = folder;
    this.port = settings.port();
    this.registryPort = settings.registryPort();
  }

  /**
   * Starts both and waits until they can be used, which takes two to four seconds.
   *
   * @throws IOException if one of them does not start; the message says why, nothing is left
   *     running
   */
  public static EmbeddedKafka start(EmbeddedSettings settings) throws IOException {
    requireFree("broker", settings.port());
    requireFree("registry", settings.registryPort());
    EmbeddedFiles files = EmbeddedFiles.find();
    DataFolder folder = DataFolder.open(settings.data());
    EmbeddedKafka embedded = new EmbeddedKafka(settings, files, folder);
    Runtime.getRuntime().addShutdownHook(embedded.hook);
    try {
      if (settings.withRegistry()) {
        embedded.registry = embedded.launchRegistry();
      }
      embedded.startBroker();
      if (settings.withRegistry()) {
        embedded.registryPort = embedded.registry.awaitReady();
      }
      return embedded;
    } catch (IOException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /** Address of the broker: {@code 127.0.0.1:37211}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Address of the registry: {@code http://127.0.0.1:43567}. Apicurio's API is below {@code
   * /apis/registry/v2}, the Confluent-compatible one below {@code /apis/ccompat/v7}.
   *
   * @throws IllegalStateException if there is none
   */
  public String registryUrl() {
    if (!settings.withRegistry()) {
      throw new IllegalStateException("started without a registry");
    }
    return "http://127.0.0.1:" + registryPort;
  }

  /** The folder with topics and logs; gone after {@link #close} if it was a temporary one. */
  public Path folder() {
    return folder.path();
  }

  /** Whether the folder is deleted at the end. */
  public boolean isTemporary() {
    return folder.isTemporary();
  }

  /** Shuts the broker down in order; topics stay. */
  public void stopBroker() {
    broker.stop();
  }

  /** Kills the broker, as a power cut would; topics stay. */
  public void killBroker() {
    broker.kill();
  }

  /** Starts the broker again on the same port, with the same topics. */
  public void startBroker() throws IOException {
    requireOpen();
    if (broker != null && broker.isAlive()) {
      throw new IllegalStateException("the broker is running");
    }
    for (int attempt = 1; ; attempt++) {
      broker = launchBroker();
      try {
        port = broker.awaitReady();
        return;
      } catch (IOException e) {
        broker.stop();
        // Another process may have been given a port in the meantime.
        if (attempt == ATTEMPTS || !broker.explanation().contains("Address already in use")) {
          throw e;
        }
      }
    }
  }

  /** Shuts the registry down; schemas stay. */
  public void stopRegistry() {
    registry.stop();
  }

  /** Starts the registry again on the same port, with the same schemas. */
  public void startRegistry() throws IOException {
    requireOpen();
    registry = launchRegistry();
    registryPort = registry.awaitReady();
  }

  /** Completed, with a message, when the broker or the registry ends without being told to. */
  public CompletableFuture<String> failure() {
    CompletableFuture<String> failure = new CompletableFuture<>();
    report(failure, "broker", broker);
    if (registry != null) {
      report(failure, "registry", registry);
    }
    return failure;
  }

  private void report(CompletableFuture<String> failure, String name, ChildProcess process) {
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!closed) {
                failure.complete("the " + name + " ended: " + process.explanation());
              }
            });
  }

  /** Process ids of the broker and, where there is one, the registry. */
  public List<Long> processes() {
    return registry == null ? List.of(broker.pid()) : List.of(broker.pid(), registry.pid());
  }

  /** Stops both and deletes a temporary folder. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending: the hook comes along too, and whoever is first does the work.
      closed = true;
    }
    stop();
  }

  private void end() {
    try {
      stop();
    } catch (IOException e) {
      System.err.println("the folder " + folder.path() + " is left behind: " + e);
    }
  }

  private synchronized void stop() throws IOException {
    if (stopped) {
      return;
    }
    closed = true;
    stopped = true;
    if (broker != null) {
      broker.stop();
    }
    if (registry != null) {
      registry.stop();
    }
    folder.close();
  }

  private ChildProcess launchBroker() throws IOException {
    Path properties = folder.path().resolve("server.properties");
    BrokerProperties.write(
        properties,
        folder.path().resolve("topics"),
        port == 0 ? freePort() : port,
        freePort(),
        settings.broker());
    return ChildProcess.start(
        "broker",
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Dlog4j2.configurationFile=classpath:datagen-embedded-log4j2.properties",
            "-cp",
            files.brokerClassPath(),
            "dev.datagen.kafka.embedded.node.BrokerMain",
            properties.toString()),
        folder.path().resolve("logs").resolve("broker.log"),
        BROKER_READY);
  }

  private ChildProcess launchRegistry() throws IOException {
    return ChildProcess.start(
        "registry",
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + registryPort,
            "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + folder.path().resolve("schemas"),
            "-cp",
            files.registryClassPath(),
            "dev.datagen.kafka.embedded.node.RegistryMain",
            "io.quarkus.runner.GeneratedMain"),
        folder.path().resolve("logs").resolve("registry.log"),
        REGISTRY_READY);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void requireFree(String name, int port) throws IOException {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IOException(
          "the " + name + " cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
  }
}
