package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The settings of the compose file's services, without their images: the broker's are those of a
 * broker that starts and is reached from both sides; the others' are variables that their images
 * document.
 */
class ComposeBrokerTest {

  private static final List<Integer> PORTS = List.of(9092, 19092, 9093);
  private static final Map<String, List<String>> DOCUMENTED =
      Map.of(
          "registry", List.of("APICURIO_CCOMPAT_USE_CANONICAL_HASH"),
          "ui",
              List.of(
                  "KAFKA_CLUSTERS_0_NAME",
                  "KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS",
                  "KAFKA_CLUSTERS_0_SCHEMAREGISTRY"),
          "datagen", List.of("DATAGEN_KAFKA_BOOTSTRAP_SERVERS", "DATAGEN_KAFKA_REGISTRY_URL"));

  @SuppressWarnings("unchecked")
  private static Map<String, String> environment(String service) throws Exception {
    String text = Files.readString(Path.of("..", "docker", "compose.yaml"));
    var file = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    var services = (Map<String, Map<String, Object>>) file.get("services");
    Map<String, String> variables = new TreeMap<>();
    ((Map<String, Object>) services.get(service).get("environment"))
        .forEach((name, value) -> variables.put(name, value.toString()));
    return variables;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The image's rule: KAFKA_, then the property in capitals with underscores for dots. */
  private static Map<String, String> properties(Map<Integer, Integer> ports) throws Exception {
    Map<String, String> properties = new HashMap<>();
    environment("kafka")
        .forEach(
            (name, value) -> {
              assertThat(name).startsWith("KAFKA_");
              String moved =
                  value.replace("kafka:", "127.0.0.1:").replace("localhost:", "127.0.0.1:");
              moved = moved.replace("://:", "://127.0.0.1:");
              for (int port : PORTS) {
                moved = moved.replaceAll(":" + port + "\\b", ":" + ports.get(port));
              }
              properties.put(
                  name.substring("KAFKA_".length())
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace('_', '.'),
                  moved);
            });
    return properties;
  }

  @Test
  void theBrokersSettingsAreThoseOfABrokerThatIsReachedFromBothSides() throws Exception {
    Map<Integer, Integer> ports = new HashMap<>();
    for (int port : PORTS) {
      ports.put(port, freePort());
    }
    Map<String, String> properties = properties(ports);
    EmbeddedSettings settings =
        EmbeddedSettings.defaults()
            .withoutRegistry()
            .withPort(ports.get(9092))
            .withBroker(properties);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
      assertThat(kafka.bootstrapServers()).endsWith(":" + ports.get(9092));
      for (int port : List.of(9092, 19092)) {
        String servers = "127.0.0.1:" + ports.get(port);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
          assertThat(admin.describeCluster().nodes().get())
              .extracting(Node::port)
              .as("who comes in at " + port + " is sent there again")
              .containsExactly(ports.get(port));
          admin.createTopics(List.of(new NewTopic("t" + port, 1, (short) 1))).all().get();
        }
      }
      String written = Files.readString(kafka.folder().resolve("server.properties"));
      assertThat(properties.keySet()).allMatch(written::contains);
      assertThat(Files.readString(kafka.folder().resolve("logs").resolve("broker.log")))
          .as("no property is unknown")
          .doesNotContainIgnoringCase("unknown config");
    }
  }

  @Test
  void theOtherServicesAreGivenVariablesThatTheirImagesDocument() throws Exception {
    for (Map.Entry<String, List<String>> service : DOCUMENTED.entrySet()) {
      assertThat(service.getValue())
          .as(service.getKey())
          .containsAll(environment(service.getKey()).keySet());
    }
    assertThat(environment("ui"))
        .containsEntry("KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS", "kafka:19092")
        .containsEntry("KAFKA_CLUSTERS_0_SCHEMAREGISTRY", "http://registry:8080/apis/ccompat/v7");
  }
}
