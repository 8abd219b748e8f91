package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.provider.FakeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The guide to {@code create} is followed from top to bottom; every schema that is made works. */
@DisabledOnOs(OS.WINDOWS)
class CreateGuideIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DEFINITIONS = ROOT.resolve("datagen-llm/src/test/resources/definition");
  private static final Pattern WRITTEN = Pattern.compile("(?:-o|>) (\\S+)");
  private static final String MODEL = "http://localhost:11434/v1";
  private static final String SCHEMA =
      """
      {"version": "1.0", "nodes": [{"id": "user", "kind": "entity", "pk": "user_id", "columns": [
        {"name": "user_id", "type": "int", "generator": {"sequence": {}}}]}]}
      """;

  @TempDir Path folder;

  private final FakeServer server = new FakeServer();
  private final Map<String, String> environment = new HashMap<>(Shell.usual());

  @BeforeEach
  void prepare() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("datagen"), ROOT.resolve("datagen-dist/target/datagen/bin/datagen"));
    environment.merge("PATH", bin + ":", (path, first) -> first + path);
    environment.put("LC_ALL", "C.UTF-8");
    server.replay("openai-chat.json", SCHEMA);
    Path topics = Files.createDirectory(folder.resolve("topics"));
    try (Stream<Path> files = Files.list(DEFINITIONS.resolve("topics"))) {
      for (Path file : files.toList()) {
        Files.copy(file, topics.resolve(file.getFileName()));
      }
    }
    Files.copy(DEFINITIONS.resolve("ticket.schema.json"), folder.resolve("ticket.schema.json"));
    Files.copy(DEFINITIONS.resolve("topics/orders-key.avsc"), folder.resolve("orders-key.avsc"));
    Files.copy(DEFINITIONS.resolve("orders.avsc"), folder.resolve("orders-value.avsc"));
    StringBuilder users = new StringBuilder("user_id,plan,seen_at\n");
    for (int i = 1; i <= 300; i++) {
      users.append(i).append(i % 3 == 0 ? ",pro,2024-05-" : ",free,2024-06-");
      users.append(10 + i % 20).append("T10:00:00Z\n");
    }
    Files.writeString(Files.createDirectory(folder.resolve("exports")).resolve("users.csv"), users);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyCommandWorksAndPrintsWhatIsShown() throws Exception {
    int commands = 0;
    for (Guide.Block block : Guide.blocks("create.md")) {
      String text = block.text();
      if (block.language().equals("sql")) {
        Files.writeString(folder.resolve("schema.sql"), text);
      } else if (block.isConsole()) {
        int end = text.indexOf('\n');
        assertThat(run(text.substring(2, end)).err()).isEqualTo(text.substring(end + 1));
        commands++;
      } else {
        assertThat(block.language()).isEqualTo("sh");
        for (String command : block.commands()) {
          run(command);
          commands++;
        }
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(12);
    assertThat(server.requests()).hasSize(1);
    assertThat(folder.resolve("rounds/round-1-schema.json")).isNotEmptyFile();
    assertThat(folder.resolve("store.json"))
        .content()
        .contains("\"review\"", "\"rows\": 2000", "\"null_rate\": 0.15");
    assertThat(folder.resolve("topics.json")).content().contains("\"customers.nr\"");
    assertThat(folder.resolve("prompt.md")).content().contains("Lighthouses", "weekend_share");
  }

  private Shell.Result run(String command) throws Exception {
    Shell.Result result =
        new Shell(folder, environment)
            .run(Path.of("/bin/sh"), "-c", command.replace(MODEL, server.url()));
    assertThat(result.code()).as(command + "\n" + result.err()).isZero();
    for (String name : WRITTEN.matcher(command).results().map(m -> m.group(1)).toList()) {
      assertThat(folder.resolve(name)).as(command).isNotEmptyFile();
    }
    return result;
  }
}
