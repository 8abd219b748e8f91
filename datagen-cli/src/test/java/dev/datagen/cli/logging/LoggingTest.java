package dev.datagen.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.cli.problem.LogMessages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void libraryChatterIsLeftOutUnlessWanted() {
    Logging.start(bytes, LogFormat.TEXT, Level.WARN);
    LoggerFactory.getLogger("org.apache.parquet").info("loaded");
    LoggerFactory.getLogger("org.pf4j").error("a plugin cannot be loaded, which we tell");
    assertThat(said()).isEmpty();
    LoggerFactory.getLogger("org.apache.parquet").warn("odd \u001b");
    assertThat(said()).endsWith("Z warn: odd \\u001b\n");
    Logging.start(bytes, LogFormat.TEXT, Level.INFO);
    LoggerFactory.getLogger("org.pf4j").info("loaded");
    assertThat(said()).endsWith("Z info: org.pf4j: loaded\n");
  }

  @Test
  void problemsAreJsonObjectsWithTheirParts() {
    Logging.start(bytes, LogFormat.JSON, Level.WARN);
    new LogMessages()
        .problems(
            List.of(
                Problem.error(
                    "unknown-key",
                    "nodes[0]",
                    "unknown \"x\"",
                    "use y",
                    new Position("shop.json", 3, 4))),
            null);
    assertThat(said())
        .matches("\\{\"time\":\"[-0-9]+T[0-9:.]+Z\",\"level\":\"error\",.*}\n")
        .contains("\"message\":\"unknown \\\"x\\\"\"")
        .contains("\"code\":\"unknown-key\"", "\"path\":\"nodes[0]\"", "\"hint\":\"use y\"")
        .contains("\"source\":\"shop.json\",\"line\":3,\"column\":4");
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
