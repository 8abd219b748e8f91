package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The compose file, as far as a client of Docker without an engine can tell. */
class ComposeFileTest {

  private static int run(StringBuilder out, String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      out.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return process.waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void theComposeFileIsOneThatComposeUnderstands() throws InterruptedException {
    StringBuilder version = new StringBuilder();
    assumeThat(run(version, "docker", "compose", "version")).as("docker compose is there").isZero();
    StringBuilder out = new StringBuilder();
    String file = Path.of("..", "docker", "compose.yaml").toString();
    int code = run(out, "docker", "compose", "-f", file, "--profile", "tool", "config");
    assertThat(code).as(out.toString()).isZero();
    assertThat(out).contains("apache/kafka", "apicurio-registry", "kafka-ui", "docker/Dockerfile");
  }
}
