package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.provider.FakeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command asks a model over the wire, as a user starts it; the key shows nowhere. */
@DisabledOnOs(OS.WINDOWS)
class CreateCommandIT {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();
  private static final String KEY = "sk-live-4f1b9c07aa";
  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "users"},
       "nodes": [{"id": "user", "kind": "entity", "pk": "user_id", "rows": 20, "columns": [
         {"name": "user_id", "type": "int", "generator": {"sequence": {}}},
         {"name": "name", "type": "string", "generator": {"faker": {"method": "name"}}}]}]}
      """;
  private static final String BROKEN = SCHEMA.replace("\"faker\"", "\"fakir\"");

  @TempDir Path folder;

  private FakeServer server;

  @BeforeEach
  void start() {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Shell.Result create(String... more) throws Exception {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("DATAGEN_OPTS", "-Xmx256m -XX:+UseSerialGC");
    environment.put("OPENAI_API_KEY", KEY);
    environment.put("DATAGEN_LLM_TIMEOUT", "3");
    List<String> line =
        new ArrayList<>(
            List.of("create", "-d", "Users", "--provider", "openai", "--base-url", server.url()));
    line.addAll(List.of("--model", "some model", "--save-rounds", "rounds"));
    line.addAll(List.of(more));
    Shell.Result result = new Shell(folder, environment).run(COMMAND, line.toArray(String[]::new));
    assertThat(result.out() + result.err()).doesNotContain(KEY).doesNotContain("\tat ");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(KEY);
      }
    }
    assertThat(server.requests()).allMatch(request -> request.key().equals(KEY));
    return result;
  }

  @Test
  void aBrokenDraftIsMendedAndTheSchemaAloneIsOnStandardOutput() throws Exception {
    server.replay("openai-chat.json", "Here: " + BROKEN).replay("openai-chat.json", SCHEMA);
    Shell.Result result = create();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("{").contains("\"user\"").doesNotContain("fakir");
    assertThat(result.err())
        .contains("unknown generator \"fakir\"", "repair 1 of 3", "plans, generates and validates")
        .contains("36,422 tokens in, 1,284 tokens out");
    assertThat(server.requests().get(1).body()).contains("nodes[0].columns[1].generator");
    assertThat(folder.resolve("rounds/round-2-schema.json")).exists();
  }

  @Test
  void afterThreeRepairsTheBestDraftIsLeftAndTheCodeIsOne() throws Exception {
    for (int round = 0; round < 4; round++) {
      server.replay("openai-chat.json", BROKEN);
    }
    Shell.Result result = create("-o", "users.json");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("repair 3 of 3", "the schema does not work yet");
    assertThat(folder.resolve("users.json")).content().contains("fakir");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aRefusalIsToldAndNothingIsWritten() throws Exception {
    server.replay("openai-refusal.json", "I cannot help with that \u001b[31m" + KEY);
    Shell.Result result = create("-o", "users.json");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("I cannot help with that").doesNotContain("\u001b[31m");
    assertThat(folder.resolve("users.json")).doesNotExist();
  }

  @Test
  void aWrongKeyIsTold() throws Exception {
    server.answer(401, "{\"error\": {\"message\": \"Incorrect API key provided: " + KEY + "\"}}");
    Shell.Result result = create();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("OPENAI_API_KEY");
  }

  @Test
  void aServerThatFailsOnceIsAskedAgain() throws Exception {
    server.answer(500, "{\"error\": {\"message\": \"oops\"}}").replay("openai-chat.json", SCHEMA);
    Shell.Result result = create();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("500");
  }

  @Test
  void aServerThatNeverEndsIsLeft() throws Exception {
    server.hang();
    Shell.Result result = create();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("no answer within 3 seconds", "DATAGEN_LLM_TIMEOUT");
  }

  @Test
  void aQuestionIsAnsweredOnTheCommandLineOrByItsPresetWhichIsSaid() throws Exception {
    String question =
        "{\"questions\": [{\"id\": \"%s\", \"text\": \"Which one?\", \"choices\": [\"yes\","
            + " \"no\"], \"default\": \"no\"}]}";
    server.replay("openai-chat.json", question.formatted("one")).replay("openai-chat.json", SCHEMA);
    assertThat(create("--answer", "one=yes").code()).isZero();
    assertThat(server.requests().get(1).body()).contains("Answer: yes");
    server.replay("openai-chat.json", question.formatted("two")).replay("openai-chat.json", SCHEMA);
    Shell.Result result = create("--debug");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("Which one? Taken: no", "--answer two=");
  }

  @Test
  void withoutAKeyItSaysThatItDraftsOffline() throws Exception {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    Shell.Result result =
        new Shell(folder, environment).run(COMMAND, "create", "-d", "Users and their orders");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("no key of a model is set", "drafting offline");
    Files.writeString(folder.resolve("shop.json"), result.out());
    assertThat(
            new Shell(folder, environment)
                .run(COMMAND, "generate", "shop.json", "-o", "data", "--rows", "user=50")
                .code())
        .isZero();
    assertThat(
            new Shell(folder, environment)
                .run(COMMAND, "validate", "shop.json", "--rows", "user=50", "--data", "data")
                .code())
        .isZero();
  }

  @Test
  void whatAModelWritesOpensNoFileAndNoAddress() throws Exception {
    String evil =
        SCHEMA.replace(
            "\"nodes\"",
            "\"sinks\": {\"kafka\": {\"bootstrap.servers\": \"%s\"}, \"parquet\": {\"path\":"
                    .formatted(server.url().replace("http://", "").replace("/v1", ""))
                + " \"/tmp/evil\"}}, \"nodes\"");
    server.replay("openai-chat.json", evil);
    Shell.Result result = create();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).doesNotContain("sinks", "evil", "bootstrap");
    assertThat(server.requests()).hasSize(1);
  }
}
