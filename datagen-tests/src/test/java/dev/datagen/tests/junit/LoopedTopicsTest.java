package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.testkit.junit.BootstrapServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics that a loop filled are validated as what they are: several laps. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "beside.",
    options = "tables.order.topic=beside.order")
class LoopedTopicsTest {

  private static final String PREFIX = "laps.";
  private static final long ENOUGH = 3000;
  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "shop"},
       "timeframe": {"start": "2024-01-01", "end": "2024-01-02T23:59:59", "freq": "s"},
       "nodes": [
        {"id": "shop", "kind": "entity", "pk": "shop_id", "rows": 8, "columns": [
          {"name": "shop_id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "order", "kind": "fact", "pk": "order_id", "parents": ["shop"],
         "fanout": {"distribution": "poisson", "lambda": 120}, "columns": [
          {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "shop_id", "type": "int", "generator": {"lookup": {"from": "shop.shop_id"}}},
          {"name": "ordered", "type": "datetime", "generator": {"datetime_series": {}}}]}],
       "constraints": {"ranges": [
          {"attr": "order.ordered", "max": "2024-02-01"}, {"attr": "order.order_id", "min": 1}]}}
      """;

  @TempDir Path folder;

  private static Finding finding(ValidationReport report, String kind, String subject) {
    return report.findings().stream()
        .filter(found -> found.kind().equals(kind) && found.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " " + subject + ": " + report.findings()));
  }

  private static ValidationReport validate(Path schema, String servers) {
    return Datagen.load(schema, Registry.ofClassPath())
        .loop(true)
        .validate("kafka", List.of(servers), Map.of("topic.prefix", PREFIX));
  }

  @Test
  void keysAreUniqueOverAllLapsAndThatIsChecked(@BootstrapServers String servers) throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Datagen loop =
        Datagen.load(schema, Registry.ofClassPath())
            .to(
                "kafka",
                Map.of(
                    "bootstrap.servers", servers, "topic.prefix", PREFIX, "value.format", "json"))
            .pace(
                new PaceOptions(
                    Rates.NONE, Optional.of(Speed.MAX), Optional.empty(), Optional.empty(), true));
    loop.listener(
        new ProgressListener() {
          @Override
          public void started(long rows) {}

          @Override
          public void progressed(String table, long rowsDone) {
            if (rowsDone >= ENOUGH) {
              loop.stop();
            }
          }
        });
    assertThat(loop.run().laps().orElseThrow().validated()).isGreaterThan(1);

    ValidationReport report = validate(schema, servers);
    assertThat(report.summary().valid()).as(report.findings().toString()).isTrue();
    Finding key = finding(report, "unique", "order.order_id");
    assertThat(key.status()).isEqualTo(Finding.Status.PASSED);
    assertThat(key.observations()).isGreaterThanOrEqualTo(ENOUGH - 8);
    assertThat(finding(report, "range", "order.order_id").status())
        .isEqualTo(Finding.Status.PASSED);
    for (Finding law :
        List.of(
            finding(report, "range", "order.ordered"),
            finding(report, "datetime_series", "order.ordered"))) {
      assertThat(law.status()).isEqualTo(Finding.Status.NOT_CHECKED);
      assertThat(law.message()).contains("the data are several laps of a loop");
    }

    ConsumerRecord<Long, byte[]> record = TopicReader.read(servers, PREFIX + "order").get(0);
    try (KafkaProducer<Long, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new LongSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(record.topic(), record.key(), record.value())).get();
    }
    ValidationReport twice = validate(schema, servers);
    assertThat(twice.summary().valid()).isFalse();
    assertThat(finding(twice, "unique", "order.order_id").status())
        .isEqualTo(Finding.Status.FAILED);
  }
}
