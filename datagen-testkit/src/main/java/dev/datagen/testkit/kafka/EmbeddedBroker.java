package dev.datagen.testkit.kafka;

import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A broker and a registry in processes of their own, without Docker. */
record EmbeddedBroker(EmbeddedKafka kafka) implements TestBroker {

  static EmbeddedBroker start() {
    try {
      return new EmbeddedBroker(EmbeddedKafka.start(EmbeddedSettings.defaults()));
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded broker does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return kafka.registryUrl();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    try {
      kafka.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
