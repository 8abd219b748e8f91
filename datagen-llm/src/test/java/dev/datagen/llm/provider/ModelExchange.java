package dev.datagen.llm.provider;

import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.DraftChecker;
import dev.datagen.llm.draft.ModelDrafter;
import dev.datagen.llm.draft.Outcome;
import dev.datagen.llm.draft.RoundListener;
import dev.datagen.llm.prompt.AnswerSchema;
import dev.datagen.llm.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Drafting with a server that replays recorded exchanges. */
abstract class ModelExchange {

  static final String KEY = "sk-secret-0123456789";

  static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "users"},
       "timeframe": {"start": "2024-01-01", "end": "2024-12-31T23:59:59Z"},
       "nodes": [{"id": "user", "kind": "entity", "pk": "user_id", "rows": 200, "columns": [
         {"name": "user_id", "type": "int", "generator": {"sequence": {}}},
         {"name": "name", "type": "string", "generator": {"faker": {"method": "name"}}}]}]}
      """;

  static final String BROKEN = SCHEMA.replace("\"faker\"", "\"fakir\"");

  final FakeServer server = new FakeServer();
  final List<String> progress = new ArrayList<>();
  final List<Duration> pauses = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  Outcome draft(ProviderKind kind) {
    return draft(kind, Duration.ofSeconds(20), Answers.PRESET, RoundListener.NONE);
  }

  Outcome draft(ProviderKind kind, Duration timeout, Answers answers, RoundListener rounds) {
    return drafter(kind, timeout, answers, rounds).draft(Prompt.request("Users"));
  }

  ModelDrafter drafter(ProviderKind kind, Duration timeout, Answers answers, RoundListener rounds) {
    return new ModelDrafter(
        provider(kind, server.url(), timeout),
        Prompt.of(Installed.REGISTRY),
        new DraftChecker(Installed.REGISTRY),
        answers,
        rounds);
  }

  Provider provider(ProviderKind kind, String url, Duration timeout) {
    return Providers.of(
        new ProviderSettings(kind, "some model", url, true, KEY, timeout, 4000),
        AnswerSchema.of(Installed.REGISTRY.vocabulary()),
        new Retries(pauses::add, progress::add));
  }

  static String structured(ProviderKind kind) {
    return kind == ProviderKind.OPENAI ? "openai-chat.json" : "anthropic-tool.json";
  }

  static String plain(ProviderKind kind) {
    return kind == ProviderKind.OPENAI ? "openai-chat.json" : "anthropic-text.json";
  }

  static String envelope(String schema) {
    return "{\"schema\": " + schema + ", \"notes\": [\"a year is assumed\"]}";
  }
}
