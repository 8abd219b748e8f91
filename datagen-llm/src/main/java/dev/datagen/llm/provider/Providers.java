package dev.datagen.llm.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes providers. */
public final class Providers {

  private Providers() {}

  /**
   * A model behind a server.
   *
   * @param answerSchema the JSON Schema that answers should follow
   * @param retries what to do when the server is busy
   */
  public static Provider of(ProviderSettings settings, ObjectNode answerSchema, Retries retries) {
    return new ChatProvider(
        settings, new Models(settings, new StructuredAnswer(answerSchema)), retries);
  }
}
