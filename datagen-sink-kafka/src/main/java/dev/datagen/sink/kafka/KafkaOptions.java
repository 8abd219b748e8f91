package dev.datagen.sink.kafka;

import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.NotFromSchema;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.Rest;
import dev.datagen.api.option.Secret;
import java.util.Map;

/** Options of the Kafka sink. */
@Doc(
    "Topics of Kafka, one for each table. Every property of a Kafka producer is an option too"
        + " (linger.ms, compression.type, security.protocol, …); those that name a class, a file or"
        + " a login are taken from the command line and the environment only, never from a schema."
        + " An option xy.z may also come from the environment variable DATAGEN_KAFKA_XY_Z.")
@Example(
    "{\"bootstrap.servers\": \"127.0.0.1:9092\", \"registry.url\": \"http://127.0.0.1:8081\","
        + " \"partitions\": 6, \"tables\": {\"order\": {\"topic\": \"shop.orders\", \"key\":"
        + " \"customer_id\"}}}")
public record KafkaOptions(
    @Doc("Brokers to ask for all others, as host:port, separated by commas.")
        @Name("bootstrap.servers")
        @Alias("bootstrap_servers")
        String bootstrapServers,
    @Doc(
            "Address of the schema registry, Apicurio's or Confluent's; needed for Avro and JSON"
                + " Schema.")
        @Name("registry.url")
        @Alias("registry_url")
        @Nullable
        String registryUrl,
    @Doc("Login at the registry, as user:password.")
        @Name("registry.login")
        @Alias("registry_login")
        @Nullable
        @Secret
        @NotFromSchema
        String registryLogin,
    @Doc("How values are written.")
        @Name("value.format")
        @Alias("value_format")
        @Default("\"avro\"")
        ValueFormat valueFormat,
    @Doc("How keys are written.") @Name("key.format") @Alias("key_format") @Default("\"native\"")
        KeyFormat keyFormat,
    @Doc("How a record tells its registered schema.") @Default("\"confluent\"") Framing framing,
    @Doc(
            "Whether a schema that readers of the former one cannot do with is refused, whatever the"
                + " registry's own rules are.")
        @Name("schema.check")
        @Alias("schema_check")
        @Default("true")
        boolean schemaCheck,
    @Doc("What the names of topics begin with.")
        @Name("topic.prefix")
        @Alias("topic_prefix")
        @Default("\"\"")
        String topicPrefix,
    @Doc("What is different for single tables, by name.") @Alias("table") @Default("{}")
        Map<String, TableOptions> tables,
    @Doc(
            "Partitions of topics that are created, the broker's default unless given; existing ones"
                + " must have as many.")
        @Nullable
        @Bounds(min = 1, max = 100_000)
        Integer partitions,
    @Doc(
            "Replicas of topics that are created, the broker's default unless given; existing ones"
                + " must have as many.")
        @Nullable
        @Bounds(min = 1, max = 1000)
        Integer replication,
    @Doc(
            "How long topics that are created keep records by the rows' times, as PT12H or P30D;"
                + " forever unless given.")
        @Nullable
        String retention,
    @Doc("Whether records carry headers with dataset, table, seed and row.") @Default("false")
        boolean headers,
    @Doc(
            "Whether rows and the position of the run are committed together, so that a run which was"
                + " killed goes on where it was when started again, with nothing lost and nothing"
                + " twice.")
        @Default("false")
        boolean transactional,
    @Doc("Rows of a transaction, at least; a chunk is never divided.")
        @Name("transaction.rows")
        @Alias("transaction_rows")
        @Default("100000")
        @Bounds(min = 1)
        long transactionRows,
    @Doc("The topic that keeps positions of transactional runs.")
        @Name("progress.topic")
        @Alias("progress_topic")
        @Default("\"datagen-progress\"")
        String progressTopic,
    @Doc("Any property of a Kafka producer.")
        @Rest
        @NotFromSchema(
            except = {
              "acks",
              "batch.size",
              "buffer.memory",
              "client.dns.lookup",
              "compression.gzip.level",
              "compression.lz4.level",
              "compression.type",
              "compression.zstd.level",
              "connections.max.idle.ms",
              "delivery.timeout.ms",
              "enable.idempotence",
              "linger.ms",
              "max.block.ms",
              "max.in.flight.requests.per.connection",
              "max.request.size",
              "metadata.max.age.ms",
              "metadata.max.idle.ms",
              "partitioner.adaptive.partitioning.enable",
              "partitioner.availability.timeout.ms",
              "partitioner.ignore.keys",
              "receive.buffer.bytes",
              "reconnect.backoff.max.ms",
              "reconnect.backoff.ms",
              "request.timeout.ms",
              "retries",
              "retry.backoff.max.ms",
              "retry.backoff.ms",
              "send.buffer.bytes",
              "socket.connection.setup.timeout.max.ms",
              "socket.connection.setup.timeout.ms",
              "transaction.timeout.ms"
            })
        Map<String, Literal> properties) {

  TableOptions table(String name) {
    return tables.getOrDefault(name, TableOptions.NONE);
  }

  boolean needsRegistry() {
    return valueFormat.isRegistered() || keyFormat == KeyFormat.AVRO;
  }
}
