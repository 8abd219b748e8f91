package dev.datagen.testkit.kafka;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds a broker for tests: the one whose address is given ({@value #BOOTSTRAP_VARIABLE} and
 * {@value #REGISTRY_VARIABLE} in the environment, or the system properties {@value
 * #BOOTSTRAP_PROPERTY} and {@value #REGISTRY_PROPERTY}), else one in a container where Docker
 * answers and Testcontainers is on the class path, else the embedded one.
 */
public final class TestBrokers {

  /** Environment: address of a broker that runs already. */
  public static final String BOOTSTRAP_VARIABLE = "DATAGEN_TEST_BOOTSTRAP_SERVERS";

  /** Environment: address of a registry that runs already. */
  public static final String REGISTRY_VARIABLE = "DATAGEN_TEST_REGISTRY_URL";

  /** System property: address of a broker that runs already. */
  public static final String BOOTSTRAP_PROPERTY = "datagen.test.bootstrap.servers";

  /** System property: address of a registry that runs already. */
  public static final String REGISTRY_PROPERTY = "datagen.test.registry.url";

  private static final String TESTCONTAINERS = "org.testcontainers.kafka.KafkaContainer";
  private static final String EMBEDDED = "dev.datagen.kafka.embedded.EmbeddedKafka";

  private TestBrokers() {}

  /**
   * Finds or starts one.
   *
   * @throws IllegalStateException if there is none; the message says what can be done
   */
  public static TestBroker find() {
    return find(System::getenv, System::getProperty, TestBrokers::isThere);
  }

  /**
   * @param isThere whether a class is on the class path
   */
  static TestBroker find(
      UnaryOperator<String> environment,
      UnaryOperator<String> properties,
      Predicate<String> isThere) {
    String given =
        first(properties.apply(BOOTSTRAP_PROPERTY), environment.apply(BOOTSTRAP_VARIABLE));
    if (!given.isEmpty()) {
      return new GivenBroker(
          given, first(properties.apply(REGISTRY_PROPERTY), environment.apply(REGISTRY_VARIABLE)));
    }
    if (isThere.test(TESTCONTAINERS) && ContainerBroker.isPossible()) {
      return ContainerBroker.start();
    }
    if (isThere.test(EMBEDDED)) {
      return EmbeddedBroker.start();
    }
    throw new IllegalStateException(
        "there is no broker to test with: put dev.datagen:datagen-kafka-embedded (and its"
            + " \"bundle\") or org.testcontainers:testcontainers-kafka on the test class path, or"
            + " give the address of one in "
            + BOOTSTRAP_VARIABLE);
  }

  private static String first(String one, String other) {
    return one != null && !one.isBlank() ? one : other == null ? "" : other.strip();
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, TestBrokers.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private record GivenBroker(String bootstrapServers, String registryUrl) implements TestBroker {
    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public void close() {}
  }
}
