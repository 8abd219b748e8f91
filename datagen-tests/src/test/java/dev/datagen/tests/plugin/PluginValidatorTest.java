package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A validator that a plugin brings, from the schema to the report and the exit code. */
class PluginValidatorTest {

  private static final String SCHEMA =
      """
      {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id", "rows": 1000,
        "columns": [{"name": "id", "type": "int", "generator": {"sequence": {}}}]}],
       "validators": [{"at_most": {"column": "thing.id", "limit": %d}}]}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path jar;
  private Path data;

  @BeforeEach
  void nameFiles() throws IOException {
    jar = Files.createDirectory(folder.resolve("plugins")).resolve("acme-1.2.3.jar");
    data = folder.resolve("data");
  }

  /** A validator of ints whose methods do something first. */
  private void write(String observing, String merging, String concluding) throws IOException {
    new PluginJar()
        .source(
            "AtMost",
            """
            package acme;
            import dev.datagen.api.column.LongColumn;
            import dev.datagen.api.option.InvalidArgument;
            import dev.datagen.api.rows.*;
            import dev.datagen.api.validator.*;
            import java.util.List;
            @org.pf4j.Extension
            public class AtMost implements ValidatorFactory<AtMost.Arguments> {
              public record Arguments(String column, long limit) {}
              public String id() { return "at_most"; }
              public Class<Arguments> arguments() { return Arguments.class; }
              public Validator<long[]> plan(Arguments arguments, List<TableSchema> tables) {
                if (arguments.limit() < 0) {
                  throw new InvalidArgument("limit", "must not be below 0", "");
                }
                return new Held(arguments);
              }
              record Held(Arguments arguments) implements Validator<long[]> {
                public boolean observes(String table) {
                  return arguments.column().startsWith(table + ".");
                }
                public long[] observe(Chunk chunk) {
                  %s
                  long[] state = new long[2];
                  for (long value : ((LongColumn) chunk.columns().get(0)).values()) {
                    state[0]++;
                    state[1] += value > arguments.limit() ? 1 : 0;
                  }
                  return state;
                }
                public long[] merge(long[] earlier, long[] later) {
                  %s
                  return new long[] {earlier[0] + later[0], earlier[1] + later[1]};
                }
                public List<Finding> conclude(long[] state) {
                  %s
                  FindingDraft draft =
                      Finding.of("at_most", arguments.column(), Finding.Part.CONSTRAINTS)
                          .hard().observed(state[0]).hint("ask Acme");
                  return List.of(
                      state[1] == 0
                          ? draft.passed("none is greater")
                          : draft.failed(state[1], state[1] + " are greater"));
                }
              }
            }
            """
                .formatted(observing, merging, concluding))
        .write(jar);
  }

  private int run(String... words) {
    out.reset();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--plugins-dir", jar.getParent().toString()));
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Cli.run(all.toArray(String[]::new), stream, stream);
  }

  private int generate(int limit, String... more) throws IOException {
    Path schema = Files.writeString(folder.resolve("thing.json"), SCHEMA.formatted(limit));
    List<String> words = new ArrayList<>(List.of("generate", schema.toString(), "-q"));
    words.addAll(List.of("-o", data.toString(), "--chunk-rows", "64"));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private int validate(String... more) {
    List<String> words = new ArrayList<>(List.of("validate"));
    words.add(folder.resolve("thing.json").toString());
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itsFindingIsInTheReportOfARunAndOfFiles() throws IOException {
    write("", "", "");
    assertThat(generate(1000)).as(said()).isZero();
    String finding = "\"check\" : \"at_most thing.id\"";
    assertThat(data.resolve("validation_report.json"))
        .content()
        .contains(finding, "\"message\" : \"none is greater\"", "\"observations\" : 1000");
    assertThat(validate("--format", "json")).as(said()).isZero();
    assertThat(said()).contains(finding, "\"message\" : \"none is greater\"");
  }

  @Test
  void whatItFindsFailsTheRunAndTheFilesStay() throws IOException {
    write("", "", "");
    assertThat(generate(990)).isEqualTo(1);
    assertThat(said()).contains("FAILED", "at_most thing.id: 10 are greater", "→ ask Acme");
    assertThat(data.resolve("thing.parquet")).exists();
    assertThat(data.resolve("validation_report.json")).content().contains("\"violations\" : 10");
    assertThat(validate("--min-score", "0")).isEqualTo(1);
    assertThat(said()).contains("10 are greater");
    assertThat(generate(990, "--no-validate")).isZero();
  }

  @Test
  void itsOwnObjectionToItsArgumentsIsAnErrorOfTheSchema() throws IOException {
    write("", "", "");
    assertThat(generate(-1)).isEqualTo(2);
    assertThat(said()).contains("validators[0].at_most.limit", "must not be below 0");
    assertThat(data).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"observe", "merge", "conclude"})
  void whatItThrowsIsToldWithItsNameAndItsJar(String method) throws IOException {
    String failing = "if (true) { throw new IllegalStateException(\"no luck\"); }";
    write(
        method.equals("observe") ? failing : "",
        method.equals("merge") ? failing : "",
        method.equals("conclude") ? failing : "");
    assertThat(generate(1000)).isEqualTo(1);
    toldOf(method);
    assertThat(data.resolve("thing.parquet")).doesNotExist();
    assertThat(generate(1000, "--no-validate")).isZero();
    // the file is read as one chunk, so there is nothing to merge
    boolean merges = method.equals("merge");
    assertThat(validate()).as(said()).isEqualTo(merges ? 0 : 1);
    if (!merges) {
      toldOf(method);
    }
  }

  private void toldOf(String method) {
    assertThat(said())
        .contains(
            "the validator \"at_most\" could not " + method,
            "acme.AtMost$Held (" + jar + ")",
            "no luck",
            "fault of the plugin")
        .doesNotContain("\tat ", "valid:");
  }

  @Test
  void endlessRecursionIsToldToo() throws IOException {
    write("if (chunk != null) { return observe(chunk); }", "", "");
    assertThat(generate(1000)).isEqualTo(1);
    assertThat(said()).contains("StackOverflowError", jar.toString()).doesNotContain("\tat ");
  }
}
