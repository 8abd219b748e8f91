package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the rows: large tables and plans in a heap of 128 MB. */
@DisabledOnOs(OS.WINDOWS)
class SmallHeapIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path COMMAND = ROOT.resolve("datagen-dist/target/datagen/bin/datagen");
  private static final String SCHEMA = ROOT.resolve("examples/large_scale.json").toString();

  private static final String HEAP = "-Xmx128m";

  @TempDir Path folder;

  @Test
  void twoMillionRowsAreMadeAndCheckedInASmallHeap() throws Exception {
    Shell.Result result = large("--rows", "600000", "--chunks", "event=0..30");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("2,031,616 rows");
  }

  @Test
  void aPartOutOfABillionRowsIsMadeInASmallHeap() throws Exception {
    Shell.Result result = large("--rows", "200000000", "--chunks", "event=10000..10003");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("262,144 rows");
  }

  @Test
  void keysOfTextThatDoNotFitAreCheckedAllTheSame() throws Exception {
    madeAndRead("-Xmx128m", 600_000, 2);
  }

  /** Takes some five minutes and 8 GB of disk: {@code -Ddatagen.keys=50000000}. */
  @Test
  @EnabledIfSystemProperty(named = "datagen.keys", matches = "\\d+")
  void fiftyMillionKeysOfTextAreMadeAndReadInHalfAGigabyte() throws Exception {
    madeAndRead("-Xmx512m", Integer.getInteger("datagen.keys"), 1);
  }

  /** Text keys and what refers to them, checked as they are made and again from the files. */
  private void madeAndRead(String heap, int keys, int references) throws Exception {
    Path schema =
        Files.writeString(
            folder.resolve("texts.json"),
            """
            {"version": "1.0", "nodes": [
              {"id": "user", "kind": "entity", "pk": "id", "rows": %d, "columns": [
                {"name": "id", "type": "string", "generator": {"faker": {"method": "uuid4"}}}]},
              {"id": "event", "kind": "fact", "pk": "event_id", "parents": ["user"],
               "fanout": {"distribution": "constant", "lambda": %d}, "columns": [
                {"name": "event_id", "type": "int", "generator": {"sequence": {}}},
                {"name": "user_id", "type": "string", "generator": {"lookup": {"from": "user.id"}}}]}]}
            """
                .formatted(keys, references));
    String once = String.format(Locale.ROOT, "%,d keys, each once", keys);
    String found =
        String.format(Locale.ROOT, "%,d values found in user.id", (long) keys * references);
    Shell.Result made = run(heap, schema.toString());
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(folder.resolve("out/validation_report.json")).content().contains(once, found);
    Path report = folder.resolve("read.json");
    Shell.Result read =
        command(
            heap,
            "validate",
            schema.toString(),
            "--data",
            folder.resolve("out").toString(),
            "--report",
            report.toString());
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(report).content().contains(once, found);
  }

  @Test
  void anIndexThatCannotFitIsRefusedBeforeItIsBuilt() throws Exception {
    Path schema =
        Files.writeString(
            folder.resolve("things.json"),
            """
            {"version": "1.0", "nodes": [
              {"id": "thing", "kind": "entity", "pk": "code", "rows": 3000000, "columns": [
                {"name": "code", "type": "string", "generator": {"faker": {"method": "uuid4"}}}]},
              {"id": "mark", "kind": "entity", "pk": "id", "rows": 10, "columns": [
                {"name": "id", "type": "int", "generator": {"sequence": {}}},
                {"name": "code", "type": "string", "generator": {"choice": {"choices": ["a", "b"]}}},
                {"name": "same", "type": "string", "nullable": true,
                 "generator": {"lookup": {"from": "thing.code", "on": {"code": "code"}}}}]}]}
            """);
    Shell.Result result = run(HEAP, schema.toString(), "--no-validate");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("matching by key needs an index of thing, which has 3,000,000 rows")
        .contains("takes about 130 MB of memory, and Java may use 1", "DATAGEN_OPTS=-Xmx")
        .doesNotContain("\tat ");
  }

  private Shell.Result large(String... options) throws Exception {
    return run(HEAP, SCHEMA, options);
  }

  private Shell.Result run(String heap, String schema, String... options) throws Exception {
    String[] words = {"generate", schema, "--threads", "2", "-o", folder.resolve("out").toString()};
    String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return command(heap, all);
  }

  private Shell.Result command(String heap, String... words) throws Exception {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("DATAGEN_OPTS", heap);
    return new Shell(folder, environment).run(COMMAND, words);
  }
}
