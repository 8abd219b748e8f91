package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.tests.distribution.ExampleProject;
import dev.datagen.tests.distribution.Guide;
import dev.datagen.tests.distribution.Shell;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of a plugin, built with Maven as its author would do it, dropped into the real
 * distribution, and run.
 */
@DisabledOnOs(OS.WINDOWS)
class CustomPluginIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DISTRIBUTION = ROOT.resolve("datagen-dist/target/datagen");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void theGuideIsFollowedFromTheFirstCommandToTheData() throws Exception {
    List<String> commands = Guide.blocks("write-a-plugin.md", "sh").get(0).commands();
    assertThat(commands).hasSize(7);
    assertThat(commands.get(0)).contains("-pl datagen-api,datagen-testkit -am");
    assertThat(commands.get(1)).isEqualTo("cd examples/custom-plugin");
    assertThat(commands.get(2)).startsWith("mvn package ");
    ExampleProject example = built();
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("datagen"), DISTRIBUTION.resolve("bin/datagen"));
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.merge("PATH", bin + ":", (path, first) -> first + path);
    Path own = Files.createDirectory(folder.resolve("home"));
    environment.put("HOME", own.toString());
    // Java asks the system for the home of its user, not the environment
    environment.put("DATAGEN_OPTS", "-Duser.home=" + own);
    StringBuilder said = new StringBuilder();
    for (String command : commands.subList(3, commands.size())) {
      Shell.Result result =
          new Shell(example.path(), environment).run(Path.of("/bin/sh"), "-c", command);
      assertThat(result.code()).as(command + "\n" + result.err()).isZero();
      said.append(result.out());
    }
    assertThat(said).contains("iban  (generator 1.0.0", "account.jsonl", "valid: ");
    Path output = example.path().resolve("output");
    assertThat(output.resolve("validation_report.json")).content().contains("valid_iban");
    assertIbansAreValid(Files.readAllLines(output.resolve("account.jsonl")));
    assertStepsAreSmall(Files.readAllLines(output.resolve("balance.jsonl")));
    assertDroppedIntoTheDistribution(example.path().resolve("target/custom-plugin-1.0.0.jar"));
  }

  private void assertDroppedIntoTheDistribution(Path jar) throws Exception {
    Path home = folder.resolve("datagen");
    ExampleProject.copy(DISTRIBUTION, home);
    Files.copy(jar, home.resolve("plugins").resolve(jar.getFileName().toString()));
    assertThat(datagen(home, "schema").out()).contains("\"iban\"", "\"random_walk\"");
    assertThat(datagen(home, "plugins").out())
        .contains("iban", "random_walk", "valid_iban", "json_lines", "custom-plugin-1.0.0.jar");
  }

  /**
   * ISO 13616: the first four characters go to the end, letters are 10 to 35, modulo 97 gives 1.
   */
  private static void assertIbansAreValid(List<String> accounts) throws IOException {
    assertThat(accounts).hasSize(50);
    for (String account : accounts) {
      String iban = JSON.readTree(account).path("iban").asText();
      StringBuilder digits = new StringBuilder();
      (iban.substring(4) + iban.substring(0, 4))
          .chars()
          .forEach(each -> digits.append(Character.getNumericValue(each)));
      assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)))
          .as(iban)
          .isEqualTo(BigInteger.ONE);
    }
  }

  private static void assertStepsAreSmall(List<String> balances) throws IOException {
    assertThat(balances).hasSizeGreaterThan(400);
    JsonNode before = JSON.createObjectNode();
    int steps = 0;
    for (String balance : balances) {
      JsonNode row = JSON.readTree(balance);
      if (row.path("account_id").equals(before.path("account_id"))) {
        double step = row.path("amount").asDouble() - before.path("amount").asDouble();
        assertThat(Math.abs(step)).as(balance).isLessThanOrEqualTo(250.000_001);
        steps++;
      }
      before = row;
    }
    assertThat(steps).isGreaterThan(400);
  }

  private Shell.Result datagen(Path home, String... arguments) throws Exception {
    return new Shell(folder, Shell.usual()).run(home.resolve("bin/datagen"), arguments);
  }

  /** A copy of the example in which {@code mvn package} was run. */
  private ExampleProject built() throws Exception {
    ExampleProject example =
        new ExampleProject(
            folder, "custom-plugin", List.of("datagen-api", "datagen-core", "datagen-testkit"));
    Shell.Result built = example.maven("package");
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    return example;
  }
}
