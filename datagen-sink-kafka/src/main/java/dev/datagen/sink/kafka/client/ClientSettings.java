package dev.datagen.sink.kafka.client;

import dev.datagen.api.option.Literal;
import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The properties that the user gave, for each of Kafka's clients, and what they must not tell. */
public final class ClientSettings {

  /** Records of several rows wait this long for each other at most. */
  private static final Map<String, Object> PRODUCER_DEFAULTS =
      Map.of(
          ProducerConfig.ACKS_CONFIG, "all",
          ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
          ProducerConfig.BATCH_SIZE_CONFIG, "131072",
          ProducerConfig.LINGER_MS_CONFIG, "10",
          ProducerConfig.BUFFER_MEMORY_CONFIG, "67108864",
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "120000");

  private static final Set<String> OURS =
      Set.of(
          ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
          ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.TRANSACTIONAL_ID_CONFIG);

  private final String bootstrapServers;
  private final Map<String, String> given;

  private ClientSettings(String bootstrapServers, Map<String, String> given) {
    this.bootstrapServers = bootstrapServers;
    this.given = given;
  }

  /**
   * Takes properties of a producer.
   *
   * @param options names of the sink's own options, for hints about misspelt ones
   * @throws ProblemException if one is unknown or not for users to set
   */
  public static ClientSettings of(
      String bootstrapServers, Map<String, Literal> properties, Set<String> options) {
    Map<String, String> given = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> known = new TreeSet<>(ProducerConfig.configNames());
    known.removeAll(OURS);
    properties.forEach(
        (name, value) -> {
          // As in an environment variable, where there are no dots.
          String property = known.contains(name) ? name : name.replace('_', '.');
          if (!known.contains(property)) {
            problems.add(unknown(name, known, options));
          }
          given.put(property, value.text());
        });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new ClientSettings(bootstrapServers, given);
  }

  private static Problem unknown(String name, Set<String> known, Set<String> options) {
    if (OURS.contains(name)) {
      return Problem.error(
          "bad-option",
          "sinks.kafka." + name,
          "is set by Datagen itself",
          name.equals(ProducerConfig.TRANSACTIONAL_ID_CONFIG) ? "use transactional=true" : "",
          null);
    }
    Set<String> all = new TreeSet<>(known);
    all.addAll(options);
    String nearest = NearestName.hint(name, "options", all);
    return Problem.error(
        "unknown-option",
        "sinks.kafka." + name,
        "is no option of this sink and no property of a Kafka producer",
        nearest.length() > 200 ? "see docs/reference/sinks.md" : nearest,
        null);
  }

  /** What was given for a property, or null. */
  public String given(String property) {
    return given.get(property);
  }

  /** What holds for a property of the producer. */
  public String producerValue(String property) {
    return String.valueOf(producer(null).get(property));
  }

  /** Addresses of brokers. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /**
   * Properties of the producer.
   *
   * @param transactionalId null without transactions
   */
  public Map<String, Object> producer(String transactionalId) {
    Map<String, Object> all = new HashMap<>(PRODUCER_DEFAULTS);
    all.putAll(given);
    String acks = String.valueOf(all.get(ProducerConfig.ACKS_CONFIG));
    boolean weak = !acks.equals("all") && !acks.equals("-1");
    all.putIfAbsent(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, Boolean.toString(!weak));
    // Waiting for room is waiting for delivery.
    all.putIfAbsent(
        ProducerConfig.MAX_BLOCK_MS_CONFIG, all.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
    if (!given.containsKey(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG)) {
      long delivery = number(all.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), 120_000);
      long linger = number(all.get(ProducerConfig.LINGER_MS_CONFIG), 10);
      all.put(
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
          Long.toString(Math.max(1, Math.min(30_000, delivery - linger))));
    }
    all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    if (transactionalId != null) {
      all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    }
    return all;
  }

  private static long number(Object text, long otherwise) {
    try {
      return Long.parseLong(String.valueOf(text));
    } catch (NumberFormatException e) {
      return otherwise; // the client refuses it with a message of its own
    }
  }

  /** Properties of the admin client: those of the producer that it knows. */
  public Map<String, Object> admin() {
    return shared(AdminClientConfig.configNames());
  }

  /** Properties of a consumer that sees what is committed only. */
  public Map<String, Object> consumer() {
    Map<String, Object> all = shared(ConsumerConfig.configNames());
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    return all;
  }

  private Map<String, Object> shared(Set<String> known) {
    Map<String, Object> all = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (known.contains(name)
              && !name.endsWith("buffer.bytes")
              && !name.equals(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG)
              && !name.equals(ProducerConfig.CLIENT_ID_CONFIG)
              && !name.equals(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG)) {
            all.put(name, value);
          }
        });
    all.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return all;
  }

  /** Replaces what is secret in a text by asterisks. */
  public String withoutSecrets(String text) {
    String clean = text;
    for (String secret : secrets()) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }

  private Set<String> secrets() {
    Set<String> secrets = new HashSet<>();
    Map<String, ConfigDef.ConfigKey> keys = ProducerConfig.configDef().configKeys();
    given.forEach(
        (name, value) -> {
          ConfigDef.ConfigKey key = keys.get(name);
          if (key != null && key.type == ConfigDef.Type.PASSWORD && !value.isEmpty()) {
            secrets.add(value);
          }
        });
    return secrets;
  }
}
