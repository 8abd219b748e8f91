package dev.datagen.testkit.junit;

import dev.datagen.core.run.Injected;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a test with {@link Datagen} is given: topics filled with data, and the data themselves. */
public final class Topics {

  private final String bootstrapServers;
  private final String registryUrl;
  private final Map<String, String> names;
  private final Map<String, Table> tables;
  private final List<Injected> injected;

  Topics(
      String bootstrapServers,
      String registryUrl,
      Map<String, String> names,
      Map<String, Table> tables,
      List<Injected> injected) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    this.names = names;
    this.tables = tables;
    this.injected = List.copyOf(injected);
  }

  /** Address of the broker. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Address of the schema registry; empty if there is none. */
  public String registryUrl() {
    return registryUrl;
  }

  /** The topic of a table. */
  public String topic(String table) {
    table(table);
    return names.get(table);
  }

  /** The rows that were sent to the topic of a table, before anything went wrong on purpose. */
  public Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "there is no table \""
              + name
              + "\"; tables are "
              + tables.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return table;
  }

  /**
   * What went wrong on purpose (the schema's {@code late}, {@code duplicate}, {@code drop}, {@code
   * tombstone}), in the order of sending.
   */
  public List<Injected> injected() {
    return injected;
  }
}
