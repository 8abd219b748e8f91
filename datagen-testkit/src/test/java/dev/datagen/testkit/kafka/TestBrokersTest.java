package dev.datagen.testkit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestBrokersTest {

  private static final Predicate<String> NOTHING = name -> false;

  @Test
  void anAddressThatIsGivenWinsAndIsLeftRunning() {
    Map<String, String> environment =
        Map.of(
            TestBrokers.BOOTSTRAP_VARIABLE, "one:9092",
            TestBrokers.REGISTRY_VARIABLE, " http://one:8081 ");
    Map<String, String> properties = Map.of(TestBrokers.BOOTSTRAP_PROPERTY, "other:9092");
    try (TestBroker given = TestBrokers.find(environment::get, name -> null, NOTHING)) {
      assertThat(given.bootstrapServers()).isEqualTo("one:9092");
      assertThat(given.registryUrl()).isEqualTo("http://one:8081");
      assertThat(given.isShared()).isTrue();
    }
    try (TestBroker given = TestBrokers.find(environment::get, properties::get, NOTHING)) {
      assertThat(given.bootstrapServers())
          .as("a system property is nearer")
          .isEqualTo("other:9092");
    }
  }

  @Test
  void whereNothingIsThereItSaysWhatToDo() {
    assertThatThrownBy(() -> TestBrokers.find(name -> null, name -> " ", NOTHING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no broker to test with")
        .hasMessageContainingAll("datagen-kafka-embedded", "testcontainers-kafka")
        .hasMessageContaining(TestBrokers.BOOTSTRAP_VARIABLE);
  }

  @Test
  void aContainerIsAskedForBeforeTheEmbeddedOne() {
    List<String> asked = new ArrayList<>();
    Predicate<String> remember =
        name -> {
          asked.add(name);
          return false;
        };
    assertThatThrownBy(() -> TestBrokers.find(name -> null, name -> null, remember))
        .isInstanceOf(IllegalStateException.class);
    assertThat(asked)
        .containsExactly(
            "org.testcontainers.kafka.KafkaContainer", "dev.datagen.kafka.embedded.EmbeddedKafka");
  }

  @Test
  void whetherContainersArePossibleIsAskedWithoutFailing() {
    assertThatCode(ContainerBroker::isPossible).doesNotThrowAnyException();
  }

  @Test
  void aBrokerAndARegistryRunInContainersWhereDockerAnswers() throws Exception {
    if (!ContainerBroker.isPossible()) {
      System.err.println("skipped, for it needs Docker: no broker was run in a container");
    }
    assumeThat(ContainerBroker.isPossible()).as("Docker answers").isTrue();
    try (TestBroker broker = TestBrokers.find(name -> null, name -> null, name -> true)) {
      assertThat(broker).isInstanceOf(ContainerBroker.class);
      assertThat(broker.isShared()).isFalse();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      }
      URI subjects = URI.create(broker.registryUrl() + "/apis/ccompat/v7/subjects");
      assertThat(
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(subjects).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
