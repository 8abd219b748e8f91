package dev.datagen.kafka.embedded;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to start an embedded broker and registry.
 *
 * @param port port of the broker, 0 for a free one
 * @param registryPort port of the registry, 0 for a free one
 * @param withRegistry whether to start a registry at all
 * @param data folder that keeps topics and schemas from one start to the next, null for a temporary
 *     one that is deleted at the end
 * @param broker broker properties that win over the built-in ones
 */
public record EmbeddedSettings(
    int port, int registryPort, boolean withRegistry, Path data, Map<String, String> broker) {

  public EmbeddedSettings {
    broker = Collections.unmodifiableMap(new LinkedHashMap<>(broker));
  }

  /** Free ports, a registry, a temporary folder. */
  public static EmbeddedSettings defaults() {
    return new EmbeddedSettings(0, 0, true, null, Map.of());
  }

  /** The same with that port of the broker. */
  public EmbeddedSettings withPort(int value) {
    return new EmbeddedSettings(value, registryPort, withRegistry, data, broker);
  }

  /** The same with that port of the registry. */
  public EmbeddedSettings withRegistryPort(int value) {
    return new EmbeddedSettings(port, value, withRegistry, data, broker);
  }

  /** The same without a registry. */
  public EmbeddedSettings withoutRegistry() {
    return new EmbeddedSettings(port, registryPort, false, data, broker);
  }

  /** The same with data kept in that folder. */
  public EmbeddedSettings withData(Path folder) {
    return new EmbeddedSettings(port, registryPort, withRegistry, folder, broker);
  }

  /** The same with those broker properties. */
  public EmbeddedSettings withBroker(Map<String, String> properties) {
    return new EmbeddedSettings(port, registryPort, withRegistry, data, properties);
  }
}
