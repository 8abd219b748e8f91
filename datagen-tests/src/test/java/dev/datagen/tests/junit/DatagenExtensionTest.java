package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.core.run.Injected;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.Datagen;
import dev.datagen.testkit.junit.RegistryUrl;
import dev.datagen.testkit.junit.Row;
import dev.datagen.testkit.junit.Topics;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Datagen(
    schema = "classpath:junit/orders.json",
    seed = 7,
    tableRows = "store=4",
    topicPrefix = "ext.",
    options = "partitions=3")
@TestMethodOrder(OrderAnnotation.class)
class DatagenExtensionTest {

  private static String bootstrap;

  record Store(long storeId, LocalDate opened, Boolean openNow) {}

  record ShopOrder(
      int orderId,
      long storeId,
      Instant orderedAt,
      BigDecimal total,
      double weight,
      String state) {}

  record Wrong(String orderId) {}

  private static Set<Long> keys(Topics topics, Injected.Kind kind) {
    Set<Long> keys = new TreeSet<>();
    topics.injected().stream()
        .filter(i -> i.kind() == kind)
        .forEach(i -> keys.add(Long.parseLong(i.key())));
    return keys;
  }

  @Test
  @Order(1)
  void topicsHoldTheRowsOfTheSchema(
      @BootstrapServers String servers, @RegistryUrl String registry, Topics topics)
      throws Exception {
    bootstrap = servers;
    assertThat(servers).isEqualTo(topics.bootstrapServers()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(topics.topic("store")).isEqualTo("ext.store");
    assertThat(topics.topic("order")).isEqualTo("shop.orders");
    List<Long> keys = new ArrayList<>();
    for (ConsumerRecord<Long, byte[]> record : TopicReader.read(servers, "ext.store")) {
      keys.add(record.key());
    }
    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            topics.table("store").stream().map(row -> row.getLong("store_id")).toList())
        .hasSize(4);
    String subjects =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(registry + "/apis/ccompat/v7/subjects")).build(),
                BodyHandlers.ofString())
            .body();
    assertThat(subjects).contains("ext.store-value").contains("shop.orders-value");
  }

  @Test
  @Order(2)
  void whatGoesWrongInTheTopicIsExactlyWhatIsTold(Topics topics) {
    Set<Long> never = new TreeSet<>();
    topics.table("order").forEach(row -> never.add(row.getLong("order_id")));
    Set<Long> seen = new HashSet<>();
    Set<Long> twice = new TreeSet<>();
    Set<Long> deleted = new TreeSet<>();
    for (ConsumerRecord<Long, byte[]> record :
        TopicReader.read(topics.bootstrapServers(), topics.topic("order"))) {
      never.remove(record.key());
      if (record.value() == null) {
        assertThat(deleted.add(record.key())).isTrue();
        assertThat(seen).as("the row came before").contains(record.key());
      } else if (!seen.add(record.key())) {
        assertThat(twice.add(record.key())).isTrue();
        assertThat(deleted).as("the tombstone comes last").doesNotContain(record.key());
      }
    }
    assertThat(never).isEqualTo(keys(topics, Injected.Kind.DROP)).isNotEmpty();
    assertThat(twice).isEqualTo(keys(topics, Injected.Kind.DUPLICATE)).isNotEmpty();
    assertThat(deleted).isEqualTo(keys(topics, Injected.Kind.TOMBSTONE)).isNotEmpty();
  }

  @Test
  @Order(3)
  void lateRecordsAreThoseBehindTheTimeOfTheirPartition(Topics topics) {
    Set<Long> late = keys(topics, Injected.Kind.LATE);
    long[] latest = new long[3];
    Set<Long> behind = new TreeSet<>();
    for (ConsumerRecord<Long, byte[]> record :
        TopicReader.read(topics.bootstrapServers(), topics.topic("order"))) {
      if (record.timestamp() < latest[record.partition()]) {
        behind.add(record.key());
      } else if (!late.contains(record.key())) {
        latest[record.partition()] = record.timestamp();
      }
    }
    assertThat(late).containsAll(behind).hasSizeBetween(40, 110);
    // Some are sent before anything that is later.
    assertThat(behind.size()).isGreaterThan(late.size() / 3);
  }

  @Test
  @Order(4)
  void rowsAreReadByTypeOrAsRecords(Topics topics) {
    Row first = topics.table("order").row(0);
    List<ShopOrder> orders = topics.table("order").as(ShopOrder.class);
    assertThat(orders).hasSize(800);
    assertThat(orders.get(0))
        .isEqualTo(
            new ShopOrder(
                1000,
                first.getLong("store_id"),
                first.getInstant("ordered_at"),
                first.getDecimal("total"),
                first.getDouble("weight"),
                first.getString("state")));
    assertThat(first.getInstant("ordered_at"))
        .isBetween("2024-03-04T00:00:00Z", "2024-03-06T00:00:00Z");
    assertThat(first.getDecimal("total").scale()).isEqualTo(2);
    List<Store> stores = topics.table("store").as(Store.class);
    assertThat(stores).extracting(Store::openNow).containsNull();
    assertThat(stores)
        .extracting(store -> store.openNow() == null)
        .isEqualTo(topics.table("store").stream().map(row -> row.isNull("open_now")).toList());
    assertThat(topics.table("store").row(0).getDate("opened")).isEqualTo(stores.get(0).opened());
  }

  @Test
  @Order(5)
  void wrongNamesAndTypesAreToldWithTheRightOnes(Topics topics) {
    Row first = topics.table("order").row(0);
    assertThatThrownBy(() -> topics.table("orders"))
        .hasMessageContaining("tables are order, store");
    assertThatThrownBy(() -> first.getLong("id"))
        .hasMessageContaining("order has no column \"id\"; columns are order_id, store_id");
    assertThatThrownBy(() -> first.getLong("state")).hasMessage("order.state is string, not int");
    assertThatThrownBy(() -> topics.table("order").as(Wrong.class))
        .hasMessage("Wrong.orderId is String, but order.order_id gives Long");
  }

  @Test
  @Order(6)
  @Datagen(
      schema = "classpath:junit/orders.json",
      rows = 2,
      topicPrefix = "own.",
      options = {"tables.order.topic=own.orders", "value.format=json"},
      startAt = "2026-01-07T12:00:00Z")
  void aMethodMayHaveTopicsOfItsOwn(Topics topics) {
    assertThat(topics.topic("order")).isEqualTo("own.orders");
    assertThat(topics.table("store").size()).isEqualTo(2);
    ConsumerRecord<Long, byte[]> record =
        TopicReader.read(topics.bootstrapServers(), "own.store").get(0);
    assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("{\"store_id\":");
    assertThat(topics.table("order").row(0).getInstant("ordered_at"))
        .isBetween("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z");
  }

  @Test
  @Order(7)
  void topicsOfAMethodAreGoneAfterIt(Topics topics) throws Exception {
    assertThat(TopicReader.topics(topics.bootstrapServers()))
        .contains("ext.store", "shop.orders")
        .doesNotContain("own.store", "own.orders");
  }

  @Nested
  class Inside {
    @Test
    void nestedTestsUseTheTopicsOfTheClassAround(Topics topics) {
      assertThat(topics.topic("store")).isEqualTo("ext.store");
      assertThat(topics.bootstrapServers()).isEqualTo(bootstrap);
    }
  }

  @AfterAll
  static void lifecycleMethodsMayAskToo(Topics topics) {
    assertThat(topics.table("order").size()).isEqualTo(800);
  }
}
