package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The guides to Kafka and to pacing, followed from top to bottom by a newcomer with a broker. */
@DisabledOnOs(OS.WINDOWS)
class KafkaGuidesIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?s)```(sh|json|sql)\n(.*?)```");
  private static final Pattern LOOP = Pattern.compile("--keep|generate.*--loop(?!.*--duration)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private static EmbeddedKafka kafka;

  private record Block(String language, String text) {}

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(EmbeddedSettings.defaults());
  }

  @AfterAll
  static void stop() throws Exception {
    kafka.close();
  }

  /** A guide begins with a broker that holds nothing. */
  @AfterEach
  void deleteTopics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.deleteTopics(admin.listTopics().names().get()).all().get();
    }
  }

  /** What a guide shows, with the addresses of a broker and a registry that are there. */
  private static List<Block> blocks(String guide) throws IOException {
    String text =
        Files.readString(ROOT.resolve("docs/guide/" + guide))
            .replace("\\\n", "")
            .replace("broker1:9092,broker2:9092", kafka.bootstrapServers())
            .replaceAll("\\b(broker1|localhost):9092", kafka.bootstrapServers())
            .replaceAll("http://(registry|localhost):8081", kafka.registryUrl());
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  /** Follows a guide; returns what its commands printed. */
  private List<String> follow(String guide) throws Exception {
    Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
    Files.createSymbolicLink(
        folder.resolve("datagen"), ROOT.resolve("datagen-dist/target/datagen/bin/datagen"));
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("DATAGEN_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1");
    List<String> printed = new ArrayList<>();
    for (Block block : blocks(guide)) {
      switch (block.language()) {
        case "sh" -> {
          for (String command : block.text().strip().lines().toList()) {
            if (command.startsWith("export ")) {
              for (String set : command.substring("export ".length()).split(" ")) {
                environment.put(set.split("=", 2)[0], set.split("=", 2)[1]);
              }
            } else {
              printed.add(run(command, environment));
            }
          }
        }
        case "json" -> addToShop("{" + block.text() + "}");
        case "sql" -> printed.add(query(block.text()));
        default -> throw new AssertionError(block);
      }
    }
    return printed;
  }

  private String run(String command, Map<String, String> environment) throws Exception {
    Shell.Running running =
        new Shell(folder, environment).start(Path.of("/bin/sh"), "-c", "exec " + command);
    if (LOOP.matcher(command).find()) {
      awaitRows(running, command);
      Shell.interrupt(running.process());
    }
    Shell.Result result = Shell.await(running);
    assertThat(result.code()).as(command + "\n" + result.out() + result.err()).isZero();
    assertThat(result.err()).as(command).doesNotContain("\tat ");
    return result.out();
  }

  private static void awaitRows(Shell.Running running, String command) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(running.out()).contains("running until Ctrl-C")
        && !Files.readString(running.err()).contains("rows/s")) {
      assertThat(running.process().isAlive()).as(Files.readString(running.err())).isTrue();
      assertThat(System.nanoTime()).as(command).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private void addToShop(String json) throws IOException {
    Path file = folder.resolve("shop.json");
    ObjectNode shop = (ObjectNode) JSON.readTree(file.toFile());
    shop.setAll((ObjectNode) JSON.readTree(json));
    JSON.writeValue(file.toFile(), shop);
  }

  private String query(String sql) throws Exception {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          rows.append(result.getString(1)).append(' ').append(result.getLong(2)).append('\n');
        }
      }
    }
    return rows.toString();
  }

  @Test
  void theGuideToKafkaHolds() throws Exception {
    List<String> printed = follow("kafka.md");
    assertThat(printed).hasSize(3);
    assertThat(printed.get(0)).contains("order, first records", "running until Ctrl-C", "stopped;");
    assertThat(printed.get(1)).contains("topic order_line", "valid: ");
    assertThat(printed.get(2)).contains("valid: ");
    try (TopicLogs topics = new TopicLogs(kafka.bootstrapServers())) {
      assertThat(topics.committed("order").stream().map(ConsumerRecord::partition).distinct())
          .as("partitions=6 by customer")
          .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }
  }

  @Test
  void theGuideToPacingHolds() throws Exception {
    List<String> printed = follow("pacing.md");
    assertThat(printed).hasSize(7);
    assertThat(printed.get(1)).contains("The loop has ended, for it was told to.", "stopped;");
    assertThat(printed.get(2)).contains("Laps of the loop, each validated by itself");
    assertThat(printed.get(3)).contains("valid: ", " not checked");
    assertThat(printed.get(4)).contains("On purpose: ", "sent twice", "valid: ");
    assertThat(printed.get(5)).contains("late ", "duplicate ", "drop ", "tombstone ");
    assertThat(printed.get(6)).contains("valid: ");
  }
}
