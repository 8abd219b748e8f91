package dev.datagen.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.draft.Outcome;
import dev.datagen.llm.draft.Question;
import dev.datagen.llm.draft.RoundListener;
import dev.datagen.llm.draft.SavedRounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangesTest extends ModelExchange {

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void aGoodAnswerIsTaken(ProviderKind kind) {
    server.replay(structured(kind), envelope(SCHEMA));
    Outcome outcome = draft(kind);
    assertThat(outcome.best().isGood()).isTrue();
    assertThat(outcome.rounds()).isEqualTo(1);
    assertThat(outcome.notes()).containsExactly("a year is assumed");
    assertThat(outcome.use().input()).isGreaterThan(1000);
    assertThat(outcome.use().output()).isGreaterThan(500);
    FakeServer.Request request = server.requests().get(0);
    assertThat(request.key()).isEqualTo(KEY);
    assertThat(request.path())
        .isEqualTo(kind == ProviderKind.OPENAI ? "/v1/chat/completions" : "/v1/messages");
    assertThat(request.body())
        .contains("fan-out", "weekend_share", "generator_faker", "\"some model\"", "Users")
        .doesNotContain(KEY);
    assertThat(Json.object(request.body()).orElseThrow().path("stream").asBoolean()).isFalse();
  }

  @Test
  void openAiIsAskedForOurJsonSchema() {
    server.replay("openai-chat.json", envelope(SCHEMA));
    draft(ProviderKind.OPENAI);
    var format = Json.object(server.requests().get(0).body()).orElseThrow().path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/schema/$defs/generator").isObject()).isTrue();
    assertThat(format.at("/json_schema/schema/properties/schema/properties").has("sinks"))
        .isFalse();
  }

  @Test
  void anthropicIsAskedForOurJsonSchemaAsATool() {
    server.replay("anthropic-tool.json", envelope(SCHEMA));
    draft(ProviderKind.ANTHROPIC);
    var body = Json.object(server.requests().get(0).body()).orElseThrow();
    assertThat(body.at("/tools/0/input_schema/$defs/generator").isObject()).isTrue();
    assertThat(body.at("/tool_choice/type").asText()).isEqualTo("any");
  }

  @Test
  void aServerThatTakesNoJsonSchemaIsAskedWithoutOne() {
    server.answer(
        400, "{\"error\": {\"message\": \"response_format json_schema is not supported\"}}");
    server.answer(400, "{\"error\": {\"message\": \"response_format is not supported\"}}");
    server.replay("openai-chat.json", SCHEMA);
    assertThat(draft(ProviderKind.OPENAI).best().isGood()).isTrue();
    assertThat(server.requests().get(2).body()).doesNotContain("json_schema");
    assertThat(progress).anyMatch(line -> line.contains("does not take our JSON Schema"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void proseAroundTheJsonDoesNoHarm(ProviderKind kind) {
    String prose = "Sure {it} is! Here you are:\n```json\n" + SCHEMA + "```\nEnjoy {your} data.";
    server.replay(plain(kind), prose);
    Outcome outcome = draft(kind);
    assertThat(outcome.best().isGood()).isTrue();
    assertThat(outcome.rounds()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void aTruncatedAnswerIsAskedForAgainShorter(ProviderKind kind) {
    String cut = SCHEMA.substring(0, 150);
    server.replay(
        kind == ProviderKind.OPENAI ? "openai-length.json" : "anthropic-length.json", cut);
    server.replay(structured(kind), envelope(SCHEMA));
    Outcome outcome = draft(kind);
    assertThat(outcome.best().isGood()).isTrue();
    assertThat(server.requests().get(1).body()).contains("cut off because of its length");
  }

  @Test
  void aRefusalEndsDraftingWithItsReason() {
    server.replay("openai-refusal.json", "I cannot help with that.");
    refused(ProviderKind.OPENAI, "refused", "I cannot help with that.");
  }

  @Test
  void aFilteredAnswerIsARefusal() {
    server.replay("openai-filter.json", "");
    refused(ProviderKind.OPENAI, "refused", "the model refused");
  }

  @Test
  void aRefusalOfAnthropicEndsDraftingWithItsReason() {
    server.replay("anthropic-refusal.json", "I will not.");
    refused(ProviderKind.ANTHROPIC, "refused", "I will not.");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void aBusyOrFailingServerIsAskedAgainAfterGrowingPauses(ProviderKind kind) {
    server.answer(429, "{\"error\": {\"type\": \"rate_limit_error\", \"message\": \"slow down\"}}");
    server.answer(500, "{\"error\": {\"type\": \"api_error\", \"message\": \"oops\"}}");
    server.answer(529, "{\"error\": {\"type\": \"overloaded_error\", \"message\": \"busy\"}}");
    server.replay(structured(kind), envelope(SCHEMA));
    assertThat(draft(kind).best().isGood()).isTrue();
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(18));
    assertThat(progress).anyMatch(line -> line.contains("busy (429)"));
  }

  @Test
  void aServerIsAskedAgainWhenItSaysSo() {
    server.busy(429, "31").busy(503, "tomorrow").replay("openai-chat.json", envelope(SCHEMA));
    assertThat(draft(ProviderKind.OPENAI).best().isGood()).isTrue();
    assertThat(pauses).containsExactly(Duration.ofSeconds(31), Duration.ofSeconds(93));
  }

  @Test
  void aServerThatWantsHoursIsAProblemAtOnce() {
    server.busy(429, "7200");
    refused(ProviderKind.OPENAI, "busy-server", "wait");
    assertThat(pauses).isEmpty();
  }

  @Test
  void savedRoundsKeepQuestionsAndAnswers(@TempDir Path folder) {
    server.replay(
        "openai-chat.json",
        "{\"questions\": [{\"id\": \"a\", \"text\": \"Which one?\", \"choices\": [\"yes\", \"no\"],"
            + " \"default\": \"no\"}]}");
    server.replay("openai-chat.json", envelope(SCHEMA));
    draft(ProviderKind.OPENAI, Duration.ofSeconds(20), Answers.PRESET, new SavedRounds(folder));
    assertThat(folder.resolve("round-1-message.txt")).content().contains("Users");
    assertThat(folder.resolve("round-1-reply.txt")).content().contains("Which one?");
    assertThat(folder.resolve("round-1-answered-message.txt")).content().contains("Answer: no");
    assertThat(folder.resolve("round-1-answered-reply.txt")).content().contains("user_id");
  }

  @Test
  void aServerThatStaysBusyIsAProblem() {
    for (int i = 0; i < 4; i++) {
      server.answer(429, "{\"error\": {\"message\": \"slow down\"}}");
    }
    refused(ProviderKind.OPENAI, "busy-server", "slow down");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aServerThatKeepsFailingIsAProblem() {
    for (int i = 0; i < 4; i++) {
      server.answer(500, "{\"error\": {\"message\": \"oops\"}}");
    }
    refused(ProviderKind.ANTHROPIC, "failed-server", "oops");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void aWrongKeyIsToldAndNeverShown(ProviderKind kind) {
    server.answer(401, "{\"error\": {\"message\": \"Incorrect API key provided: " + KEY + "\"}}");
    assertThatThrownBy(() -> draft(kind))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(e.problems().get(0).code()).isEqualTo("wrong-key");
              assertThat(e.getMessage()).contains(kind.keyVariable(), "[key]");
              assertThat(trace.toString()).doesNotContain(KEY);
            });
  }

  @Test
  void aServerThatNeverEndsItsAnswerIsLeftAfterTheTimeout() {
    server.hang();
    assertThatThrownBy(
            () ->
                draft(
                    ProviderKind.OPENAI,
                    Duration.ofMillis(300),
                    Answers.PRESET,
                    RoundListener.NONE))
        .hasMessageContaining("no answer within")
        .hasMessageContaining("DATAGEN_LLM_TIMEOUT");
  }

  @Test
  void nobodyThereIsAProblem() {
    String url = server.url();
    server.close();
    assertThatThrownBy(
            () ->
                provider(ProviderKind.OPENAI, url, Duration.ofSeconds(5))
                    .ask("hello", List.of(new Turn(Turn.Role.USER, "hello"))))
        .hasMessageContaining("no answer from " + url);
  }

  @Test
  void questionsAreAnsweredOnceAndNotMoreThanTwo() {
    String question =
        "{\"id\": \"%s\", \"text\": \"%s?\", \"choices\": [\"yes\", \"no\"], \"default\": \"no\"}";
    String three =
        question.formatted("a", "A")
            + ","
            + question.formatted("b", "B")
            + ","
            + question.formatted("c", "C");
    server.replay("openai-chat.json", "{\"questions\": [" + three + "]}");
    server.replay("openai-chat.json", envelope(SCHEMA));
    List<String> asked = new ArrayList<>();
    Answers yes =
        q -> {
          asked.add(q.id());
          return q.choices().get(0);
        };
    Outcome outcome = draft(ProviderKind.OPENAI, Duration.ofSeconds(20), yes, RoundListener.NONE);
    assertThat(outcome.best().isGood()).isTrue();
    assertThat(asked).containsExactly("a", "b").hasSize(Question.MOST);
    assertThat(server.requests().get(1).body()).contains("A?\\nAnswer: yes");
  }

  @Test
  void sinksOfAModelAreLeftOut() {
    String evil =
        SCHEMA.replace(
            "\"nodes\"", "\"sinks\": {\"parquet\": {\"compression\": \"zstd\"}}, \"nodes\"");
    server.replay("openai-chat.json", envelope(evil));
    Checked best = draft(ProviderKind.OPENAI).best();
    assertThat(best.isGood()).isTrue();
    assertThat(best.text()).doesNotContain("sinks");
  }

  @Test
  void savedRoundsHoldTextsAndNoKey(@TempDir Path folder) throws IOException {
    server
        .replay("openai-chat.json", envelope(BROKEN) + KEY)
        .replay("openai-chat.json", envelope(SCHEMA));
    draft(ProviderKind.OPENAI, Duration.ofSeconds(20), Answers.PRESET, new SavedRounds(folder));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain(KEY);
      }
    }
    assertThat(folder.resolve("round-1-problems.txt")).content().contains("unknown generator");
    assertThat(folder.resolve("round-2-schema.json")).content().contains("\"user\"");
    assertThat(folder.resolve("round-2-problems.txt")).content().isEqualTo("none\n");
  }

  private void refused(ProviderKind kind, String code, String text) {
    assertThatThrownBy(() -> draft(kind))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problems().get(0).code()).isEqualTo(code))
        .hasMessageContaining(text);
  }
}
