package dev.datagen.llm.provider;

import java.time.Duration;

/**
 * Which model to ask, and how long to wait. Its text form never holds the key.
 *
 * @param kind the interface
 * @param model name of the model
 * @param baseUrl where the interface is
 * @param ownServer whether the user named the server
 * @param key the key, or empty for servers that want none
 * @param timeout how long one request may take
 * @param mostTokens how long an answer may be
 */
public record ProviderSettings(
    ProviderKind kind,
    String model,
    String baseUrl,
    boolean ownServer,
    String key,
    Duration timeout,
    int mostTokens) {

  @Override
  public String toString() {
    return kind + " " + model + " at " + baseUrl;
  }
}
