package dev.datagen.sink.kafka.topic;

import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics of a cluster. */
public final class Topics implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
  private static final int PATIENCE_MILLIS = 15_000;

  private final Admin admin;
  private final Failures failures;
  private final String servers;
  private final String protocol;
  private final int brokers;

  /**
   * Connects to a cluster.
   *
   * @throws IOException if no broker answers within request.timeout.ms, fifteen seconds unless
   *     given
   */
  public Topics(ClientSettings settings) throws IOException {
    this.failures = new Failures(settings);
    this.servers = settings.bootstrapServers();
    this.protocol = settings.given(AdminClientConfig.SECURITY_PROTOCOL_CONFIG);
    Map<String, Object> properties = new HashMap<>(settings.admin());
    String given = settings.given(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG);
    Object patience = given == null ? PATIENCE_MILLIS : given;
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
    try {
      this.admin = Admin.create(properties);
    } catch (KafkaException e) {
      throw failures.of("cannot reach " + servers + " (bootstrap.servers)", e);
    }
    try {
      this.brokers = countBrokers();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Number of partitions of each of these topics that exists. */
  public Map<String, Integer> partitions(Collection<String> names) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    descriptions(names)
        .forEach((name, description) -> found.put(name, description.partitions().size()));
    return found;
  }

  /**
   * Makes the topics that are missing and checks those that are there.
   *
   * @return number of partitions of each
   */
  public Map<String, Integer> prepare(Collection<String> names, TopicSettings settings)
      throws IOException {
    Map<String, TopicDescription> existing = descriptions(names);
    for (TopicDescription description : existing.values()) {
      check(description, settings);
    }
    warnOfConfigs(existing.keySet());
    List<NewTopic> missing = new ArrayList<>();
    for (String name : names) {
      if (!existing.containsKey(name)) {
        missing.add(settings.topic(name));
      }
    }
    create(missing);
    return partitions(names);
  }

  /** Those of these topics that hold records already. */
  public List<String> filled(Map<String, Integer> partitions) throws IOException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<TopicPartition, OffsetSpec> beginnings = new HashMap<>();
    partitions.forEach(
        (topic, count) -> {
          for (int i = 0; i < count; i++) {
            ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
            beginnings.put(new TopicPartition(topic, i), OffsetSpec.earliest());
          }
        });
    Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> first =
        get(admin.listOffsets(beginnings).all(), "cannot look into the topics");
    Set<String> filled = new TreeSet<>();
    get(admin.listOffsets(ends).all(), "cannot look into the topics")
        .forEach(
            (partition, end) -> {
              if (end.offset() > first.get(partition).offset()) {
                filled.add(partition.topic());
              }
            });
    return List.copyOf(filled);
  }

  /** Makes a topic unless it is there. */
  public void create(List<NewTopic> topics) throws IOException {
    Map<String, KafkaFuture<Void>> created = admin.createTopics(topics).values();
    for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
      try {
        topic.getValue().get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof InvalidReplicationFactorException) {
          throw new IOException(
              "cannot create the topic "
                  + topic.getKey()
                  + ": more replicas are asked for (replication) than there are brokers, "
                  + brokers,
              e);
        }
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw failures.of("cannot create the topic " + topic.getKey(), e);
        }
      } catch (InterruptedException e) {
        throw failures.of("cannot create the topic " + topic.getKey(), e);
      }
    }
    for (String topic : created.keySet()) {
      awaitLeaders(topic);
    }
  }

  /** A topic can be written to a moment after it was made. */
  private void awaitLeaders(String topic) throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      TopicDescription found = descriptions(List.of(topic)).get(topic);
      if (found != null && found.partitions().stream().allMatch(p -> p.leader() != null)) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw failures.of("cannot create the topic " + topic, e);
      }
    }
  }

  private Map<String, TopicDescription> descriptions(Collection<String> names) throws IOException {
    Map<String, TopicDescription> found = new HashMap<>();
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(names).topicNameValues();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : asked.entrySet()) {
      try {
        found.put(topic.getKey(), topic.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw failures.of("cannot look at the topic " + topic.getKey(), e);
        }
      } catch (InterruptedException e) {
        throw failures.of("cannot look at the topic " + topic.getKey(), e);
      }
    }
    return found;
  }

  private static void check(TopicDescription topic, TopicSettings settings) throws IOException {
    int partitions = topic.partitions().size();
    if (settings.partitions() != null && settings.partitions() != partitions) {
      throw new IOException(
          "the topic "
              + topic.name()
              + " exists with "
              + partitions
              + (partitions == 1 ? " partition" : " partitions")
              + ", not "
              + settings.partitions()
              + "; leave the option partitions out, or write to another topic (topic.prefix)");
    }
    int replicas = topic.partitions().get(0).replicas().size();
    if (settings.replication() != null && settings.replication() != replicas) {
      throw new IOException(
          "the topic "
              + topic.name()
              + " exists with "
              + replicas
              + (replicas == 1 ? " replica" : " replicas")
              + ", not "
              + settings.replication()
              + "; leave the option replication out, or write to another topic (topic.prefix)");
    }
  }

  /** What makes rows with times of their own vanish or lose them. */
  private void warnOfConfigs(Collection<String> names) {
    Map<ConfigResource, KafkaFuture<Config>> asked =
        admin
            .describeConfigs(
                names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList())
            .values();
    asked.forEach(
        (topic, future) -> {
          try {
            warn(topic.name(), future.get());
          } catch (ExecutionException e) {
            // Looking at configurations is a right of its own, and nothing depends on it.
            LOG.info("the configuration of {} cannot be seen: {}", topic.name(), e.getCause());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void warn(String topic, Config config) {
    String retention = config.get(TopicConfig.RETENTION_MS_CONFIG).value();
    String cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    if (cleanup.contains("delete") && !retention.equals("-1")) {
      LOG.warn(
          "the topic {} deletes records whose time is more than {} ms ago (retention.ms): older"
              + " rows do not stay",
          topic,
          retention);
    }
    String type = config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).value();
    if (type.equals("LogAppendTime")) {
      LOG.warn("the topic {} gives records the time of their arrival, not the row's", topic);
    }
  }

  private int countBrokers() throws IOException {
    String at = " at " + servers + " (bootstrap.servers)";
    try {
      return admin.describeCluster().nodes().get().size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw new IOException(
            "no broker answers"
                + at
                + "; is it running, and is the address right?"
                + (protocol == null
                    ? " Does it want TLS or a login (security.protocol)?"
                    : " Does it speak " + protocol + " there (security.protocol)?"),
            e.getCause());
      }
      throw failures.of("no broker lets us in" + at, e);
    } catch (InterruptedException e) {
      throw failures.of("no broker answers" + at, e);
    }
  }

  private <T> T get(KafkaFuture<T> future, String what) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw failures.of(what, e);
    }
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(5));
  }
}
