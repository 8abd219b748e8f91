package dev.datagen.cli.create;

import dev.datagen.cli.problem.Messages;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.definition.AvroDraft;
import dev.datagen.llm.definition.JsonSchemaDraft;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import dev.datagen.llm.draft.ModelDrafter;
import dev.datagen.llm.draft.Outcome;
import dev.datagen.llm.draft.RoundListener;
import dev.datagen.llm.draft.SavedRounds;
import dev.datagen.llm.draft.SchemaText;
import dev.datagen.llm.profile.DataProfiler;
import dev.datagen.llm.profile.ProfileOptions;
import dev.datagen.llm.prompt.AnswerSchema;
import dev.datagen.llm.prompt.Prompt;
import dev.datagen.llm.provider.Provider;
import dev.datagen.llm.provider.ProviderKind;
import dev.datagen.llm.provider.ProviderSettings;
import dev.datagen.llm.provider.Providers;
import dev.datagen.llm.provider.Retries;
import dev.datagen.llm.provider.TokenUse;
import dev.datagen.llm.source.Description;
import dev.datagen.llm.source.ExistingSchema;
import dev.datagen.llm.source.Inputs;
import dev.datagen.llm.sql.SqlDraft;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a schema as the options say. */
final class Creation {

  private final Registry registry;
  private final InputOptions input;
  private final Messages messages;
  private final Answers answers;
  private final List<RoundListener> kept;

  Creation(Registry registry, InputOptions input, Messages messages, Answers answers, Path rounds) {
    this.registry = registry;
    this.input = input;
    this.messages = messages;
    this.answers = answers;
    this.kept = rounds == null ? List.of() : List.of(new SavedRounds(rounds));
  }

  /** What a model would be told. */
  String prompt(String description) {
    return Prompt.of(registry).system()
        + "\n# Your task\n\n"
        + request(existing(), description)
        + "\n";
  }

  /** From a description, by a model or without one. */
  Outcome describe(String description, ProviderOptions options, Map<String, String> environment) {
    String text = Description.checked(description);
    ExistingSchema existing = existing();
    if (existing != null && existing.hadSinks()) {
      messages.info(
          "note: the sinks of the schema are left out; they can be given on the command line");
    }
    ProviderSettings settings = options.settings(environment);
    if (settings.kind() == ProviderKind.OFFLINE) {
      if (!options.isChosen()) {
        messages.info(
            "no key of a model is set (ANTHROPIC_API_KEY, OPENAI_API_KEY): drafting offline, from"
                + " the built-in library");
      }
      return checked(
          existing == null ? Inputs.describe(text, answers) : Inputs.refine(existing, text));
    }
    warnOfOpenKey(settings);
    Provider provider =
        Providers.of(
            settings,
            AnswerSchema.of(registry.vocabulary()),
            new Retries(Creation::pause, messages::info));
    messages.info("asking " + provider.title());
    ModelDrafter drafter =
        new ModelDrafter(
            provider,
            Prompt.of(registry),
            new DraftChecker(registry),
            answers,
            new ShownRounds(messages, kept));
    String request = request(existing, text);
    return existing == null ? drafter.draft(request) : drafter.refine(existing.document(), request);
  }

  /** The schema that is to be changed, or null. */
  private ExistingSchema existing() {
    return input.refine == null ? null : ExistingSchema.read(input.refine);
  }

  /** From definitions or data that exist already. */
  Outcome convert() {
    if (input.sql != null) {
      return checked(SqlDraft.of(input.sql).toDraft());
    } else if (input.avro != null) {
      return checked(AvroDraft.of(input.avro).toDraft());
    } else if (input.jsonSchema != null) {
      return checked(JsonSchemaDraft.of(input.jsonSchema).toDraft());
    }
    ProfileOptions options = new ProfileOptions(input.minCount, ProfileOptions.DEFAULTS.maxRows());
    return checked(DataProfiler.draft(input.data, options, registry).toDraft());
  }

  private Outcome checked(Draft draft) {
    Checked checked = new DraftChecker(registry).check(SchemaText.of(draft.schema()));
    ShownRounds.tell(messages, checked);
    kept.forEach(listener -> listener.checked(1, checked));
    return new Outcome(checked, draft.notes(), TokenUse.NONE, 1);
  }

  private static String request(ExistingSchema existing, String description) {
    return existing == null
        ? Prompt.request(description)
        : Prompt.refinement(existing.text(), description);
  }

  private void warnOfOpenKey(ProviderSettings settings) {
    URI uri = URI.create(settings.baseUrl());
    boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    if (!settings.key().isEmpty()
        && !local
        && "http".equals(uri.getScheme().toLowerCase(Locale.ROOT))) {
      messages.info("warning: the key is sent unencrypted to " + uri.getHost());
    }
  }

  private static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
