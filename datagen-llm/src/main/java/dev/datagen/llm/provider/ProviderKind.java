package dev.datagen.llm.provider;

/** Which interface a server speaks. */
public enum ProviderKind {
  /** The Messages interface of Anthropic. */
  ANTHROPIC("https://api.anthropic.com/v1/", "claude-sonnet-4-6", "ANTHROPIC_API_KEY"),
  /** The Chat Completions interface of OpenAI, which many other servers speak too. */
  OPENAI("https://api.openai.com/v1", "gpt-5.1", "OPENAI_API_KEY"),
  /** No model at all: the built-in drafter. */
  OFFLINE("", "", "");

  private final String baseUrl;
  private final String model;
  private final String keyVariable;

  ProviderKind(String baseUrl, String model, String keyVariable) {
    this.baseUrl = baseUrl;
    this.model = model;
    this.keyVariable = keyVariable;
  }

  /** Where requests go unless said otherwise. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The model unless said otherwise. */
  public String model() {
    return model;
  }

  /** The environment variable that people keep the key in. */
  public String keyVariable() {
    return keyVariable;
  }
}
