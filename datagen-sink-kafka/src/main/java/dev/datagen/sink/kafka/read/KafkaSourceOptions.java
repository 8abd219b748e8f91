package dev.datagen.sink.kafka.read;

import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.NotFromSchema;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.Rest;
import dev.datagen.api.option.Secret;
import dev.datagen.sink.kafka.TableOptions;
import java.util.Map;

/** Options of the Kafka source. */
@Doc(
    "Topics of Kafka, read as far as they go when reading begins; only what is committed. How values"
        + " are written is seen from the records. Security properties of a Kafka client are options"
        + " too.")
@Example("{\"registry.url\": \"http://127.0.0.1:8081\", \"topic.prefix\": \"shop.\"}")
public record KafkaSourceOptions(
    @Doc("Address of the schema registry, where values are Avro or refer to a JSON Schema.")
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
    @Doc("What the names of topics begin with.")
        @Name("topic.prefix")
        @Alias("topic_prefix")
        @Default("\"\"")
        String topicPrefix,
    @Doc("What is different for single tables, by name; here only the topic counts.")
        @Alias("table")
        @Default("{}")
        Map<String, TableOptions> tables,
    @Doc("Any property of a Kafka client.") @Rest @NotFromSchema Map<String, Literal> properties) {

  String topic(String table) {
    TableOptions options = tables.get(table);
    return options == null || options.topic() == null ? topicPrefix + table : options.topic();
  }
}
