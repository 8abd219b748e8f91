package dev.datagen.testkit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestBrokersTest {

  @Test
  void anAddressThatIsGivenWinsAndIsLeftRunning() {
    Map<String, String> environment =
        Map.of(
            TestBrokers.BOOTSTRAP_VARIABLE, "one:9092",
            TestBrokers.REGISTRY_VARIABLE, " http://one:8081 ");
    Map<String, String> properties = Map.of(TestBrokers.BOOTSTRAP_PROPERTY, "other:9092");
    try (TestBroker given = TestBrokers.find(environment::get, name -> null)) {
      assertThat(given.bootstrapServers()).isEqualTo("one:9092");
      assertThat(given.registryUrl()).isEqualTo("http://one:8081");
      assertThat(given.isShared()).isTrue();
    }
    try (TestBroker given = TestBrokers.find(environment::get, properties::get)) {
      assertThat(given.bootstrapServers())
          .as("a system property is nearer")
          .isEqualTo("other:9092");
    }
  }

  @Test
  void whetherContainersArePossibleIsAskedWithoutFailing() {
    assertThatCode(ContainerBroker::isPossible).doesNotThrowAnyException();
  }

  @Test
  void aBrokerAndARegistryRunInContainersWhereDockerAnswers() throws Exception {
    assumeThat(ContainerBroker.isPossible()).as("Docker answers").isTrue();
    try (TestBroker broker = TestBrokers.find(name -> null, name -> null)) {
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
