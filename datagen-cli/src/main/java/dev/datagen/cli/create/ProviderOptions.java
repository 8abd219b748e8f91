package dev.datagen.cli.create;

import dev.datagen.llm.provider.ProviderKind;
import dev.datagen.llm.provider.ProviderSettings;
import dev.datagen.llm.provider.SettingsReader;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which model to ask. */
public final class ProviderOptions {

  /** The kinds as words of the command line, so that help loads no class of a model's client. */
  enum Kind {
    ANTHROPIC,
    OPENAI,
    OFFLINE
  }

  @Option(
      names = "--provider",
      paramLabel = "KIND",
      order = 30,
      description =
          "Who drafts: anthropic, openai (every server with that interface too), or offline"
              + " (built in, without a model). Default: DATAGEN_LLM_PROVIDER, else the one there is"
              + " a key for, else offline.")
  private Kind kind;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      order = 31,
      description = "Name of the model. Default: DATAGEN_LLM_MODEL, else the provider's usual one.")
  private String model;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      order = 32,
      description =
          "Where the interface is, as http://localhost:11434/v1 for Ollama; vLLM, llama.cpp and LM"
              + " Studio have one too. Default: DATAGEN_LLM_BASE_URL, else the provider's own.")
  private String baseUrl;

  ProviderSettings settings(Map<String, String> environment) {
    return new SettingsReader(environment)
        .read(kind == null ? null : ProviderKind.valueOf(kind.name()), model, baseUrl);
  }

  boolean isChosen() {
    return kind != null;
  }
}
