package dev.datagen.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import dev.datagen.cli.CommandLineFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours are for terminals, and for those who want them. */
class ColourTest {

  private static final String ESCAPE = "\u001b[";

  @TempDir Path folder;

  private String error(boolean terminal, Map<String, String> environment) throws IOException {
    Path schema = CommandLineFixture.schema(folder, "{\"row_nmber\": {}}");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Console console =
        Console.of(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            Console.wantsColour(environment),
            100);
    assertThat(new Cli(console).run("validate", schema.toString(), "--dry-run")).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalGetsAColouredErrorWithACaretUnderThePlace() throws IOException {
    String text = error(true, Map.of());
    assertThat(text).contains(ESCAPE + "1;31merror:", "row_nmber", "did you mean \"row_number\"?");
    assertThat(text.replaceAll("\u001b\\[[0-9;]*m", "")).containsPattern("\\| +\\^");
  }

  @Test
  void noColourIsUsedElsewhereOrWhereItIsNotWanted() throws IOException {
    assertThat(error(false, Map.of())).doesNotContain(ESCAPE).contains("^");
    assertThat(error(true, Map.of("NO_COLOR", "1"))).doesNotContain(ESCAPE);
    assertThat(error(true, Map.of("TERM", "dumb"))).doesNotContain(ESCAPE);
    assertThat(error(true, Map.of("NO_COLOR", ""))).contains(ESCAPE);
  }
}
