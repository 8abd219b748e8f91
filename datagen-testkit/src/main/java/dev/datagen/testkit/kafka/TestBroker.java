package dev.datagen.testkit.kafka;

/** A broker and a schema registry that tests may use. */
public interface TestBroker extends AutoCloseable {

  /** Address of the broker: {@code 127.0.0.1:37211}. */
  String bootstrapServers();

  /** Address of the registry: {@code http://127.0.0.1:43567}; empty if there is none. */
  String registryUrl();

  /** Whether others use it too, so that nothing may be found or left there that is not ours. */
  boolean isShared();

  /** Ends it, if it was started for the tests. */
  @Override
  void close();
}
