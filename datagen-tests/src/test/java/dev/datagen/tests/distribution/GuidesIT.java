package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guides are followed from top to bottom: commands work, print what is shown, make what is said.
 */
@DisabledOnOs(OS.WINDOWS)
class GuidesIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MADE = Pattern.compile("(?<=[#,] {0,2})output/[\\w./]+\\w");
  private static final Pattern TIMES = Pattern.compile("in [\\d.,]+ s \\([\\d,]+ rows/s\\)");

  /** What a command needs that is not there in a test. */
  private static final Pattern ELSEWHERE = Pattern.compile("# needs a broker");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>(Shell.usual());

  /** Looks at what there is once a command has been run. */
  private interface Look {
    void after(String command) throws Exception;
  }

  @BeforeEach
  void prepare() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("datagen"), ROOT.resolve("datagen-dist/target/datagen/bin/datagen"));
    Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
    Files.copy(ROOT.resolve("examples/simple_users_events.json"), folder.resolve("shop.json"));
    environment.merge("PATH", bin + ":", (path, first) -> first + path);
    environment.put("LC_ALL", "C.UTF-8");
  }

  private Shell.Result bash(String command) throws Exception {
    return new Shell(folder, environment).run(Path.of("/bin/bash"), "-c", command);
  }

  /** Follows a guide and gives back everything that was printed. */
  private String follow(String guide, UnaryOperator<String> changed, Look look) throws Exception {
    StringBuilder said = new StringBuilder();
    for (Guide.Block block : Guide.blocks(guide)) {
      if (block.isConsole()) {
        shown(block.text());
      } else if (block.language().equals("sh")) {
        for (String command : block.commands()) {
          if (!ELSEWHERE.matcher(command).find()) {
            Shell.Result result = bash(changed.apply(command));
            assertThat(result.code()).as(command + "\n" + result.err()).isZero();
            said.append(result.out());
            for (String made : MADE.matcher(command).results().map(m -> m.group()).toList()) {
              assertThat(folder.resolve(made)).as(command).isNotEmptyFile();
            }
            look.after(command);
          }
        }
      } else if (block.language().isEmpty()) {
        assertThat(said).as("printed by what stands before").contains(block.text());
      }
    }
    return said.toString();
  }

  /** Runs what stands after dollars, and compares what it prints. */
  private void shown(String text) throws Exception {
    for (String part : text.split("(?m)^\\$ ")) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        Shell.Result result = bash(part.substring(0, end));
        assertThat(plain(result.out() + result.err()))
            .as(part.substring(0, end))
            .isEqualTo(plain(part.substring(end)));
      }
    }
  }

  private static String plain(String text) {
    return TIMES.matcher(text).replaceAll("").strip();
  }

  @Test
  void textFiles() throws Exception {
    List<String> asked = new ArrayList<>();
    String query = Guide.blocks("text-files.md", "sql").get(0).text().replace(";", "");
    String said =
        follow(
            "text-files.md",
            command -> command,
            command -> {
              if (asked.isEmpty()) {
                // with nulls and empty texts told apart
                asked.add(number(query, "count(*) FILTER (WHERE age IS NULL)"));
                asked.add(number(query, "count(*)"));
              }
              for (String made : MADE.matcher(command).results().map(m -> m.group()).toList()) {
                assertCompressed(made);
              }
            });
    assertThat(asked).element(1).isEqualTo("1000");
    assertThat(said).contains("user (1,000 rows)");
  }

  private void assertCompressed(String made) throws Exception {
    if (made.contains(".csv.gz")) {
      assertThat(number("SELECT * FROM read_csv('" + made + "')", "count(*)")).isEqualTo("1000");
    }
    if (made.contains(".ndjson.zst")) {
      assertThat(number("SELECT * FROM read_json('" + made + "')", "count(*)")).isEqualTo("1000");
    }
    if (made.contains(".sql.gz")) {
      Shell.Result script = bash("gzip -dc " + made + " | grep -c '^INSERT'");
      assertThat(script.code()).as(made).isZero();
    }
  }

  /** A number that DuckDB finds in what a query gives, of files in the folder of the test. */
  private String number(String query, String what) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      ResultSet result = statement.executeQuery("SELECT " + what + " FROM (" + query + ")");
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void validate() throws Exception {
    Files.delete(folder.resolve("shop.json"));
    follow("validate.md", command -> command, command -> {});
    assertThat(folder.resolve("report.html"))
        .content()
        .startsWith("<!doctype html>")
        .contains("quality score", "</html>");
  }

  @Test
  void editor() throws Exception {
    follow("editor.md", command -> command, command -> {});
    ObjectMapper json = new ObjectMapper();
    JsonNode language = json.readTree(folder.resolve("datagen.schema.json").toFile());
    assertThat(language.path("$schema").asText()).contains("2020-12");
    List<Guide.Block> settings = Guide.blocks("editor.md", "json");
    assertThat(settings).hasSize(1);
    JsonNode code = json.readTree(settings.get(0).text());
    assertThat(code.at("/json.schemas/0/url").asText()).isEqualTo("./datagen.schema.json");
    assertThat(code.path("yaml.schemas").has("./datagen.schema.json")).isTrue();
    Shell.Result completion = bash("source <(datagen completion bash) && complete -p datagen");
    assertThat(completion.code()).as(completion.err()).isZero();
    assertThat(completion.out()).contains("datagen");
  }

  @Test
  void scale() throws Exception {
    Path ssh = folder.resolve("bin/ssh");
    Files.writeString(ssh, "#!/bin/sh\nshift\nexec \"$@\"\n");
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    Files.createDirectory(folder.resolve("data"));
    follow(
        "scale.md",
        command ->
            command
                .replaceAll("--rows \\d+", "--rows 2000")
                .replace("/data/shop", folder.resolve("data/shop").toString()),
        command -> {});
    try (Stream<Path> files = Files.list(folder.resolve("data/shop"))) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .contains("user-00001-of-00004.parquet", "event-00004-of-00004.parquet");
    }
  }

  @Test
  void aJarThatIsNoneIsToldInOneLineByTheDistribution() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(plugins.resolve("broken.jar"), "no jar", StandardCharsets.UTF_8);
    Shell.Result result = bash("datagen plugins --plugins-dir mine");
    assertThat(result.code()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("mine/broken.jar", "it is no JAR")
        .doesNotContain("\tat ", "Exception");
    assertThat(result.err().lines().filter(line -> line.startsWith("error"))).hasSize(1);
  }
}
