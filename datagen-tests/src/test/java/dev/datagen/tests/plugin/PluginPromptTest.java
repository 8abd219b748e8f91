package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is told of what plugins bring: all that a schema may use, with its arguments. */
class PluginPromptTest {

  private static final String HEAD =
      """
      package acme;
      import dev.datagen.api.column.*;
      import dev.datagen.api.generator.*;
      import dev.datagen.api.modifier.*;
      import dev.datagen.api.option.*;
      import dev.datagen.api.plan.*;
      import dev.datagen.api.rows.*;
      import dev.datagen.api.validator.*;
      import java.util.*;
      @org.pf4j.Extension
      """;

  private static final String GENERATOR =
      HEAD
          + """
          public class Iban implements GeneratorFactory<Iban.Arguments>, Catalogue {
            @Doc("Account numbers of banks.") @Example("{\\"country\\": \\"DE\\"}")
            public record Arguments(@Doc("Whose banks they are.") String country) {}
            public String id() { return "acme_iban"; }
            public Class<Arguments> arguments() { return Arguments.class; }
            public String argument() { return "country"; }
            public Map<String, String> entries() { return Map.of("DE", "Banks of the Rhine"); }
            public Generator plan(Arguments arguments, ColumnContext context) {
              throw new InvalidArgument("country", "is unknown", "");
            }
          }
          """;

  private static final String MODIFIER =
      HEAD
          + """
          public class Mask implements ModifierFactory<Mask.Arguments>, Catalogue {
            @Doc("Hides digits.")
            public record Arguments(@Doc("How many digits stay.") int keep) {}
            public String id() { return "acme_mask"; }
            public Class<Arguments> arguments() { return Arguments.class; }
            public String argument() { return "keep"; }
            public Map<String, String> entries() { return Map.of("4", "As on receipts"); }
            public Modifier plan(Arguments arguments, ModifierContext context) {
              throw new InvalidArgument("keep", "is too many", "");
            }
          }
          """;

  private static final String VALIDATOR =
      HEAD
          + """
          public class Check implements ValidatorFactory<Check.Arguments> {
            @Doc("The check digits are right.") @Example("{\\"column\\": \\"account.iban\\"}")
            public record Arguments(@Doc("Where the numbers are.") String column) {}
            public String id() { return "acme_valid_iban"; }
            public Class<Arguments> arguments() { return Arguments.class; }
            public Validator<?> plan(Arguments arguments, List<TableSchema> tables) {
              throw new InvalidArgument("column", "is none", "");
            }
          }
          """;

  @Test
  void thePromptNamesTheirGeneratorsModifiersAndValidators(@TempDir Path folder)
      throws IOException {
    assertThat(prompt()).doesNotContain("acme", "# Validators");
    new PluginJar()
        .source("Iban", GENERATOR)
        .source("Mask", MODIFIER)
        .source("Check", VALIDATOR)
        .write(folder.resolve("acme.jar"));
    assertThat(prompt("--plugins-dir", folder.toString()))
        .contains("acme_iban", "Account numbers of banks.", "Whose banks they are.")
        .contains("{\"acme_iban\": {\"country\": \"DE\"}}", "Banks of the Rhine")
        .contains("acme_mask", "Hides digits.", "How many digits stay.", "As on receipts")
        .contains("acme_valid_iban", "The check digits are right.", "Where the numbers are.")
        .contains("{\"validators\": [{\"acme_valid_iban\": {\"column\": \"account.iban\"}}]}");
  }

  private static String prompt(String... more) {
    String[] words = {"create", "--print-prompt", "-d", "Accounts"};
    String[] line = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, line, words.length, more.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Cli.run(line, stream, stream)).as(out.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
