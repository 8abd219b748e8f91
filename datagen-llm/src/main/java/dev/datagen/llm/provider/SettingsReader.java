package dev.datagen.llm.provider;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settles which model to ask from the command line and the environment. */
public final class SettingsReader {

  private static final int DEFAULT_SECONDS = 180;
  private static final int DEFAULT_TOKENS = 16_384;

  private final Map<String, String> environment;

  /**
   * @param environment the environment variables
   */
  public SettingsReader(Map<String, String> environment) {
    this.environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /**
   * The settings. What is not given is taken from {@code DATAGEN_LLM_*}, then from the kind of
   * interface; without a kind, a base URL means OpenAI's interface, a key its owner's, nothing the
   * built-in drafter.
   *
   * @param kind the interface, or null
   * @param model name of the model, or null
   * @param baseUrl where the interface is, or null
   * @throws ProblemException if a variable is wrong, or something is missing
   */
  public ProviderSettings read(ProviderKind kind, String model, String baseUrl) {
    String url = baseUrl != null ? baseUrl : variable("DATAGEN_LLM_BASE_URL");
    ProviderKind chosen = kind != null ? kind : kind(url);
    if (chosen == ProviderKind.OFFLINE) {
      return new ProviderSettings(chosen, "", "", false, "", Duration.ZERO, 0);
    }
    String name = model != null ? model : variable("DATAGEN_LLM_MODEL");
    if (name.isEmpty() && !url.isEmpty() && chosen == ProviderKind.OPENAI) {
      throw wrong(
          "the server at " + url + " needs the name of a model",
          "give it with --model or DATAGEN_LLM_MODEL");
    }
    String key =
        Optional.of(variable("DATAGEN_LLM_API_KEY"))
            .filter(k -> !k.isEmpty())
            .orElse(variable(chosen.keyVariable()));
    if (key.isEmpty() && url.isEmpty()) {
      throw wrong(
          "there is no key for " + chosen.name().toLowerCase(Locale.ROOT),
          "set "
              + chosen.keyVariable()
              + ", or name a server of your own with --base-url, or take --provider offline");
    }
    return new ProviderSettings(
        chosen,
        name.isEmpty() ? chosen.model() : name,
        url.isEmpty() ? chosen.baseUrl() : checked(url),
        !url.isEmpty(),
        checkedKey(key),
        Duration.ofSeconds(number("DATAGEN_LLM_TIMEOUT", DEFAULT_SECONDS)),
        number("DATAGEN_LLM_MAX_TOKENS", DEFAULT_TOKENS));
  }

  private ProviderKind kind(String url) {
    String name = variable("DATAGEN_LLM_PROVIDER");
    for (ProviderKind kind : ProviderKind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    if (!name.isEmpty()) {
      throw wrong(
          "DATAGEN_LLM_PROVIDER is \"" + name + "\"", "it may be anthropic, openai or offline");
    }
    if (!url.isEmpty()) {
      return ProviderKind.OPENAI;
    }
    for (ProviderKind kind : ProviderKind.values()) {
      if (!kind.keyVariable().isEmpty() && !variable(kind.keyVariable()).isEmpty()) {
        return kind;
      }
    }
    return ProviderKind.OFFLINE;
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  private int number(String variable, int otherwise) {
    String text = variable(variable);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw wrong(variable + " is \"" + text + "\"", "it is a whole number from 1 to 9999999");
    }
    return Integer.parseInt(text);
  }

  private static String checked(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw wrong(
          "the base URL is no URL: " + e.getReason(), "write it as http://localhost:11434/v1");
    }
    throw wrong(
        "the base URL is no web address, or holds a login",
        "write it as http://localhost:11434/v1; keys are taken from the environment");
  }

  /** A key goes into a header, where a line end would begin another one. */
  private static String checkedKey(String key) {
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw wrong("the key holds characters that no key has", "check the variable it comes from");
    }
    return key;
  }

  private static ProblemException wrong(String message, String hint) {
    return new ProblemException(
        List.of(Problem.error("provider-settings", "", message, hint, null)));
  }
}
