package dev.datagen.sink.kafka;

import dev.datagen.api.sink.SinkContext;
import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import dev.datagen.sink.kafka.progress.Progress;
import dev.datagen.sink.kafka.progress.ProgressTopic;
import dev.datagen.sink.kafka.progress.RunId;
import dev.datagen.sink.kafka.registry.SchemaRegistry;
import dev.datagen.sink.kafka.topic.TopicNames;
import dev.datagen.sink.kafka.topic.TopicSettings;
import dev.datagen.sink.kafka.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a sink together: first all that can be wrong, then topics and schemas are made. */
final class SinkAssembly {

  private static final Logger LOG = LoggerFactory.getLogger(SinkAssembly.class);
  private static final long TRANSACTION_MILLIS = Duration.ofMinutes(5).toMillis();

  private final SinkContext context;
  private final KafkaOptions options;
  private final ClientSettings settings;
  private final Failures failures;

  SinkAssembly(SinkContext context, KafkaOptions options) {
    this.context = context;
    this.options = options;
    this.settings =
        ClientSettings.of(options.bootstrapServers(), options.properties(), OptionNames.ALL);
    this.failures = new Failures(settings);
  }

  KafkaSink open() throws IOException {
    StreamPlanner planner = new StreamPlanner(context, options, settings);
    TopicSettings topicSettings =
        TopicSettings.of(options.partitions(), options.replication(), options.retention());
    TopicNames.check(options.progressTopic(), "progress.topic");
    requireAcksOfTransactions();
    // Wrong properties of the producer are told before anything is made.
    String run = options.transactional() ? RunId.of(context, identity(planner)) : null;
    Producer<byte[], byte[]> producer = producer(run);
    try (Topics topics = new Topics(settings)) {
      SchemaRegistry registry =
          options.needsRegistry()
              ? SchemaRegistry.open(options.registryUrl(), options.registryLogin())
              : null;
      planner.check(registry);
      Map<String, Integer> partitions = topics.prepare(planner.topics(), topicSettings);
      List<TableStream> streams = new ArrayList<>();
      for (TableStream stream : planner.streams(registry)) {
        streams.add(stream.withPartitions(partitions.getOrDefault(stream.topic(), 1)));
      }
      List<String> filled = topics.filled(partitions);
      Delivery delivery =
          run == null
              ? new Delivery(producer, records(), failures)
              : transactional(
                  producer, new ProgressTopic(options.progressTopic(), run, settings), topics);
      if (delivery.position().appended() == 0 && !filled.isEmpty()) {
        LOG.warn(
            "rows are added to what is there already, keys may repeat: {} ({}); another"
                + " topic.prefix keeps them apart",
            String.join(", ", filled),
            filled.size() == 1 ? "a topic with records" : "topics with records");
      }
      return new KafkaSink(streams, delivery);
    } catch (IOException | RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  private void requireAcksOfTransactions() {
    String acks = settings.producerValue(ProducerConfig.ACKS_CONFIG);
    if (options.transactional() && !acks.equals("all") && !acks.equals("-1")) {
      throw Failures.badOption(
          ProducerConfig.ACKS_CONFIG,
          "is " + acks + ", and transactional=true needs all",
          "leave it out, or transactional");
    }
  }

  private Producer<byte[], byte[]> producer(String transactionalId) throws IOException {
    Map<String, Object> properties = settings.producer(transactionalId);
    if (transactionalId != null) {
      properties.putIfAbsent(
          ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(TRANSACTION_MILLIS));
    }
    try {
      return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw failures.of("cannot reach " + settings.bootstrapServers() + " (bootstrap.servers)", e);
    }
  }

  private Records records() {
    return new Records(settings.given(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG) != null);
  }

  private Delivery transactional(
      Producer<byte[], byte[]> producer, ProgressTopic progress, Topics topics) throws IOException {
    progress.create(topics);
    try {
      producer.initTransactions();
    } catch (KafkaException | IllegalStateException e) {
      throw failures.of("cannot begin transactions", e);
    }
    Optional<Progress> start = progress.read();
    start.ifPresent(
        found ->
            LOG.warn(
                "an interrupted run of the same command had committed {} rows; going on behind"
                    + " them",
                found.rows().values().stream().mapToLong(Long::longValue).sum()));
    return new TransactionalDelivery(
        producer,
        records(),
        failures,
        progress,
        start.orElse(null),
        context.continuation().facts(),
        options.transactionRows());
  }

  /** What else tells one run from another: where rows go and what they look like there. */
  private Map<String, String> identity(StreamPlanner planner) {
    Map<String, String> identity = new TreeMap<>();
    identity.put("value", options.valueFormat().name());
    identity.put("key", options.keyFormat().name());
    identity.put("framing", options.framing().name());
    identity.put("headers", Boolean.toString(options.headers()));
    planner.destinations().forEach((table, topic) -> identity.put("table." + table, topic));
    return identity;
  }

  /** Names of the sink's own options, for hints. */
  private static final class OptionNames {
    static final Set<String> ALL =
        Set.of(
            "bootstrap.servers",
            "registry.url",
            "registry.login",
            "value.format",
            "key.format",
            "framing",
            "schema.check",
            "topic.prefix",
            "tables",
            "partitions",
            "replication",
            "retention",
            "headers",
            "transactional",
            "transaction.rows",
            "progress.topic");
  }
}
