package dev.datagen.kafka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @TempDir private Path folder;

  @Test
  void keepsTopicsAndSchemasInAGivenFolderAndLeavesNoProcessBehind() throws Exception {
    Path data = folder.resolve("data");
    // A broker that was killed is missed soon, so that the one after it is let in.
    EmbeddedSettings settings =
        EmbeddedSettings.defaults()
            .withData(data)
            .withBroker(
                Map.of("broker.session.timeout.ms", "2500", "broker.heartbeat.interval.ms", "500"));
    List<Long> processes;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      processes = kafka.processes();
      try (Admin admin = admin(kafka)) {
        admin.createTopics(List.of(new NewTopic("orders", 3, (short) 1))).all().get();
      }
      assertThat(register(kafka, "orders-value")).contains("\"id\":");
      assertThatThrownBy(() -> EmbeddedKafka.start(settings))
          .isInstanceOf(IOException.class)
          .hasMessage("the folder " + data + " is in use by another embedded broker");
      kafka.killBroker();
      kafka.startBroker();
      assertThat(topics(kafka)).contains("orders");
      processes = kafka.processes();
    }
    assertThat(processes).noneMatch(EmbeddedKafkaTest::isAlive);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      assertThat(topics(kafka)).contains("orders");
      assertThat(get(kafka.registryUrl() + "/apis/ccompat/v7/subjects")).contains("orders-value");
    }
    assertThat(data).isNotEmptyDirectory();
  }

  @Test
  void endsItsProcessesWhenTheStarterIsKilled() throws Exception {
    Path output = folder.resolve("starter.out");
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      while (starter.isAlive() && !Files.readString(output).endsWith("\n")) {
        Thread.sleep(50);
      }
    } finally {
      starter.destroyForcibly().waitFor();
    }
    String[] words = Files.readString(output).strip().split(" ");
    assertThat(words).as("what the starter said").hasSize(2);
    for (String word : words) {
      ProcessHandle.of(Long.parseLong(word))
          .ifPresent(process -> process.onExit().orTimeout(40, TimeUnit.SECONDS).join());
    }
  }

  /** Starts a pair, says its process ids, and waits to be killed. */
  static final class Starter {
    public static void main(String[] args) throws Exception {
      EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults());
      System.out.println(kafka.processes().get(0) + " " + kafka.processes().get(1));
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void tellsWhyItCannotStart() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "precious");
    assertThatThrownBy(() -> EmbeddedKafka.start(EmbeddedSettings.defaults().withData(folder)))
        .hasMessage(
            folder + " is not empty and holds no topics of \"datagen kafka\"; name another folder");
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(
              () -> EmbeddedKafka.start(EmbeddedSettings.defaults().withPort(taken.getLocalPort())))
          .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
    assertThatThrownBy(
            () ->
                EmbeddedKafka.start(
                    EmbeddedSettings.defaults()
                        .withoutRegistry()
                        .withBroker(Map.of("num.io.threads", "none"))))
        .hasMessageContaining("the broker did not start")
        .hasMessageContaining("num.io.threads");
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static Set<String> topics(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      return admin.listTopics().names().get();
    }
  }

  private static String register(EmbeddedKafka kafka, String subject) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    kafka.registryUrl() + "/apis/ccompat/v7/subjects/" + subject + "/versions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
