package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.testkit.junit.BootstrapServers;
import dev.datagen.testkit.junit.RegistryUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is read back from topics is validated with the same outcome as what was sent. */
@dev.datagen.testkit.junit.Datagen(
    schema = "classpath:junit/orders.json",
    rows = 1,
    topicPrefix = "reported.",
    options = "tables.order.topic=reported.order")
class TopicsReportTest {

  /** Checks that only data which lie somewhere need: whether tables and columns are there. */
  private static final Set<String> OF_SOURCES = Set.of("table", "columns", "type");

  private static Set<String> outcomes(ValidationReport report) {
    Set<String> outcomes = new TreeSet<>();
    for (Finding finding : report.findings()) {
      if (!OF_SOURCES.contains(finding.kind())) {
        outcomes.add(
            String.join(
                " | ",
                finding.kind(),
                finding.subject(),
                finding.status().toString(),
                Long.toString(finding.observations()),
                Long.toString(finding.violations())));
      }
    }
    return outcomes;
  }

  @Test
  void theReportOverTopicsIsTheReportOfTheRun(
      @BootstrapServers String servers, @RegistryUrl String registry) {
    Path schema = Path.of("..", "examples", "ecommerce.json");
    Map<String, String> options =
        Map.of(
            "bootstrap.servers",
            servers,
            "registry.url",
            registry,
            "topic.prefix",
            "report.",
            "partitions",
            "1");
    ValidationReport ran =
        Datagen.load(schema, Registry.ofClassPath())
            .to("kafka", options)
            .run()
            .validation()
            .orElseThrow();
    ValidationReport read =
        Datagen.load(schema, Registry.ofClassPath())
            .validate(
                "kafka",
                List.of(servers),
                Map.of("registry.url", registry, "topic.prefix", "report."));
    assertThat(ran.summary().valid()).isTrue();
    assertThat(read.summary().valid()).isTrue();
    assertThat(outcomes(read)).isEqualTo(outcomes(ran)).hasSizeGreaterThan(20);
    assertThat(read.tables()).isEqualTo(ran.tables());
  }
}
