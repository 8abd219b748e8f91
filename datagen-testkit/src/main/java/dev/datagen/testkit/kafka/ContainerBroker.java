package dev.datagen.testkit.kafka;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** A broker and a registry in containers of Docker. */
record ContainerBroker(KafkaContainer kafka, GenericContainer<?> registry) implements TestBroker {

  private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
  private static final String REGISTRY_IMAGE = "quay.io/apicurio/apicurio-registry:3.1.7";
  private static final int REGISTRY_PORT = 8080;

  static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static ContainerBroker start() {
    KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
    GenericContainer<?> registry = new GenericContainer<>(REGISTRY_IMAGE);
    registry.withExposedPorts(REGISTRY_PORT);
    registry.waitingFor(Wait.forHttp("/apis/registry/v3/system/info"));
    ContainerBroker broker = new ContainerBroker(kafka, registry);
    try {
      kafka.start();
      registry.start();
      return broker;
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String registryUrl() {
    return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    registry.stop();
    kafka.stop();
  }
}
