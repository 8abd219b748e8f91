package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandsTest {

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @Test
  void aValidSchemaIsToldWithItsLevels() throws IOException {
    Path schema = CommandLineFixture.schema(folder, "{\"row_number\": {}}");
    assertThat(line.run("validate", schema.toString(), "--dry-run", "--rows", "5000")).isZero();
    assertThat(line.out()).isEqualTo(schema + " is valid\nlevel 0: number (5,000 rows)\n");
  }

  @Test
  void aBrokenSchemaIsToldAsInGenerate() throws IOException {
    Path schema = CommandLineFixture.schema(folder, "{\"row_number\": {\"fail\": 1}}");
    assertThat(line.run("validate", schema.toString(), "--dry-run")).isEqualTo(2);
    assertThat(line.err()).contains("numbers.json:7:", "fail", "^").endsWith("1 error\n");
    assertThat(line.out()).isEmpty();
  }

  @Test
  void thePlanIsPrinted() throws IOException {
    Path schema = CommandLineFixture.schema(folder, "{\"row_number\": {}}");
    assertThat(line.run("plan", schema.toString(), "--seed", "9")).isZero();
    assertThat(line.out()).contains("numbers", "seed 9", "number", "250", "row_number");
  }

  @Test
  void theJsonSchemaHoldsWhatIsInstalled() {
    assertThat(line.run("schema")).isZero();
    assertThat(line.out()).startsWith("{").contains("\"$schema\"", "row_number", "fail_at");
  }

  @Test
  void whatIsInstalledIsListed() {
    assertThat(line.run("plugins")).isZero();
    assertThat(line.out())
        .contains("| generator | row_number |")
        .contains("| sink      | text       |")
        .contains("class path");
  }

  @Test
  void aPluginFolderThatDoesNotExistIsAnError() {
    String none = folder.resolve("none").toString();
    assertThat(line.run("plugins", "--plugins-dir", none)).isEqualTo(2);
    assertThat(line.err()).contains(none, "does not exist");
  }
}
