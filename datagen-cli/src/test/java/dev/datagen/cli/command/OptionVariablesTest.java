package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionVariablesTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DATAGEN_KAFKA_LINGER_MS", "5",
          "DATAGEN_KAFKA_REGISTRY_URL", "http://registry",
          "DATAGEN_KAFKA_SASL_JAAS_CONFIG", "login",
          "DATAGEN_PARQUET_COMPRESSION", "zstd",
          "DATAGEN_OPTS", "-Xmx1g");

  @Test
  void aSinkTakesItsVariablesAndTheCommandLineWins() {
    assertThat(OptionVariables.ofSink("kafka", Map.of("linger.ms", "7"), ENVIRONMENT))
        .isEqualTo(
            Map.of(
                "linger.ms", "7", "registry_url", "http://registry", "sasl_jaas_config", "login"));
  }

  @Test
  void aSourceTakesWhatIsAboutTheConnection() {
    assertThat(OptionVariables.ofSource("kafka", Map.of(), ENVIRONMENT))
        .isEqualTo(Map.of("registry_url", "http://registry", "sasl_jaas_config", "login"));
  }
}
