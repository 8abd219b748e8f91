package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  private static final TableSchema ORDERS = Orders.table("orders", 500, List.of());

  private static void write(Options options, TableSchema... tables) throws IOException {
    Orders.write(
        new KafkaSinkFactory().open(Orders.context(tables), options.options()), 200, tables);
  }

  private static TableSchema changed(ColumnSchema column, int at) {
    List<ColumnSchema> columns = new ArrayList<>(ORDERS.columns());
    columns.set(at, column);
    return new TableSchema("orders", "", columns, 0, OptionalInt.of(1), List.of(), 0);
  }

  @Test
  void aSchemaThatCannotReadWhatIsThereIsRefusedBeforeAnythingIsMade() throws Exception {
    Options options = new Options();
    write(options, ORDERS);
    TableSchema other = changed(new ColumnSchema("city", ColumnType.INT, false, ""), 9);
    assertThatThrownBy(() -> write(options, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the table's columns have changed such that readers of")
        .hasMessageContaining(options.prefix() + "orders-value")
        .hasMessageContaining("/fields/9/type")
        .hasMessageContaining("write to another topic (topic.prefix)");
    write(options.schemaCheck(false), other);
  }

  @Test
  void theRegistrysOwnRuleIsToldAsSuch() throws Exception {
    Options options = new Options().schemaCheck(false);
    write(options, ORDERS);
    String subject = options.prefix() + "orders-value";
    HttpRequest rule =
        HttpRequest.newBuilder(URI.create(Pair.registry() + "/apis/ccompat/v7/config/" + subject))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\": \"BACKWARD\"}"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(rule, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
    TableSchema other = changed(new ColumnSchema("city", ColumnType.INT, false, ""), 9);
    assertThatThrownBy(() -> write(options, other))
        .hasMessageContaining("the registry refuses the schema of " + subject);
  }

  @Test
  void aBrokerThatIsDownIsToldInOneSentence() {
    Options options = new Options().bootstrap("127.0.0.1:1").property("request.timeout.ms", 1500L);
    assertThatThrownBy(() -> write(options, ORDERS))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no broker answers at 127.0.0.1:1 (bootstrap.servers); is it running, and is the"
                + " address right? Does it want TLS or a login (security.protocol)?");
  }

  @Test
  void aRegistryThatIsDownIsToldAndNoTopicIsMade() throws Exception {
    Options options = new Options().registry("http://127.0.0.1:1");
    assertThatThrownBy(() -> write(options, ORDERS))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no schema registry answers at http://127.0.0.1:1 (registry.url): connection refused");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Pair.bootstrap()))) {
      assertThat(admin.listTopics().names().get()).doesNotContain(options.prefix() + "orders");
    }
  }

  @Test
  void whatIsNoRegistryIsTold() {
    Options options = new Options().registry(Pair.registry() + "/apis/ccompat/v99");
    assertThatThrownBy(() -> write(options, ORDERS))
        .hasMessageStartingWith("there is no schema registry at " + Pair.registry());
  }

  @Test
  void moreReplicasThanBrokersAreRefused() {
    Options options = new Options().replication(3);
    assertThatThrownBy(() -> write(options, Orders.table("orders", 5, List.of())))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot create the topic "
                + options.prefix()
                + "orders: more replicas are asked for (replication) than there are brokers, 1");
  }

  @Test
  void aHostThatNobodyKnowsIsTold() {
    Options options = new Options().bootstrap("no-such-host.invalid:9092");
    assertThatThrownBy(() -> write(options, Orders.table("orders", 5, List.of())))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot reach no-such-host.invalid:9092 (bootstrap.servers)")
        .hasMessageContaining("none of these hosts is known");
  }

  @Test
  void aRecordTooLargeForTheProducerNamesItsRow() {
    assertThatThrownBy(() -> write(new Options().property("max.request.size", 300L), ORDERS))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(
            "row \\d+ of orders is a record of \\d+ bytes, more than max.request.size \\(300\\)"
                + " allows; raise it and max.message.bytes of the topic .*");
  }

  @Test
  void aRecordTooLargeForTheTopicSaysWhatToRaise() throws Exception {
    // Batches of one record: a larger one would be halved again and again.
    Options options = new Options().property("compression.type", "none").property("batch.size", 1L);
    String topic = options.prefix() + "orders";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Pair.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      admin
          .incrementalAlterConfigs(
              Map.of(
                  resource,
                  Set.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", "200"), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
    assertThatThrownBy(() -> write(options, ORDERS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("records did not arrive")
        .hasMessageContaining("raise max.message.bytes of the topic");
  }

  @Test
  void wrongOptionsAreToldWithTheNearestRightOne() {
    assertThatThrownBy(() -> write(new Options().property("linger.m", 5L), ORDERS))
        .hasMessageContaining("sinks.kafka.linger.m")
        .hasMessageContaining("did you mean \"linger.ms\"?");
    assertThatThrownBy(() -> write(new Options().property("transactional.id", "x"), ORDERS))
        .hasMessageContaining("use transactional=true");
    assertThatThrownBy(() -> write(new Options().property("linger.ms", "soon"), ORDERS))
        .hasMessageContaining("Invalid value soon for configuration linger.ms");
    assertThatThrownBy(() -> write(new Options().registry(null), ORDERS))
        .hasMessageContaining("registry.url")
        .hasMessageContaining("value.format=json");
    assertThatThrownBy(() -> write(new Options().retention("a week"), ORDERS))
        .hasMessageContaining("write PT12H for twelve hours");
    assertThatThrownBy(
            () ->
                write(
                    new Options()
                        .table("orders", new TableOptions(null, "cty", null, null, null, null)),
                    ORDERS))
        .hasMessageContaining("there is no column \"cty\" in orders")
        .hasMessageContaining("did you mean \"city\"?");
    assertThatThrownBy(() -> write(new Options().table("order", TableOptions.NONE), ORDERS))
        .hasMessageContaining("there is no such table")
        .hasMessageContaining("did you mean \"orders\"?");
    TableSchema users = Orders.table("users", 1, List.of());
    assertThatThrownBy(
            () ->
                write(
                    new Options()
                        .prefix("")
                        .table("users", new TableOptions("orders", null, null, null, null, null)),
                    ORDERS,
                    users))
        .hasMessageContaining("\"orders\" is the topic of orders already");
    assertThatThrownBy(() -> write(new Options().prefix("a b"), ORDERS))
        .hasMessageContaining("can be no topic");
  }

  @Test
  void secretsAreNotInMessages() {
    Options options =
        new Options()
            .bootstrap("127.0.0.1:1")
            .property("request.timeout.ms", 1500L)
            .property("security.protocol", "SASL_SSL")
            .property("sasl.mechanism", "PLAIN")
            .property("ssl.truststore.password", "changeit-123")
            .property("ssl.truststore.location", "/nowhere/trust.p12")
            .property("sasl.jaas.config", "nonsense-with-hunter2");
    assertThatThrownBy(() -> write(options, ORDERS))
        .satisfies(
            failure -> assertThat(failure.toString()).doesNotContain("hunter2", "changeit-123"));
    assertThat(options.options().properties().toString()).contains("hunter2");
  }
}
