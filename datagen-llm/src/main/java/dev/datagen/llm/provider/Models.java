package dev.datagen.llm.provider;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.List;

/** Models of the client library, by how they are asked for JSON. */
final class Models {

  /** How the answer's form is asked for. */
  enum Form {
    /** By its JSON Schema. */
    SCHEMA,
    /** As any JSON. */
    JSON,
    /** In words only. */
    TEXT
  }

  private final ProviderSettings settings;
  private final StructuredAnswer answer;

  Models(ProviderSettings settings, StructuredAnswer answer) {
    this.settings = settings;
    this.answer = answer;
  }

  /** The forms that the interface knows, best first. */
  List<Form> forms() {
    return switch (settings.kind()) {
      case ANTHROPIC -> List.of(Form.SCHEMA, Form.TEXT);
      case OPENAI -> List.of(Form.SCHEMA, Form.JSON, Form.TEXT);
      case OFFLINE -> throw new IllegalStateException("no model is needed");
    };
  }

  ChatModel in(Form form) {
    return switch (settings.kind()) {
      case ANTHROPIC -> anthropic(form);
      case OPENAI -> openAi(form);
      case OFFLINE -> throw new IllegalStateException("no model is needed");
    };
  }

  private ChatModel anthropic(Form form) {
    AnthropicChatModel.AnthropicChatModelBuilder builder =
        AnthropicChatModel.builder()
            .httpClientBuilder(new BoundedHttpClientBuilder(settings.timeout()))
            .timeout(settings.timeout())
            .baseUrl(settings.baseUrl())
            .apiKey(keyOrPlaceholder())
            .modelName(settings.model())
            .maxTokens(settings.mostTokens())
            .cacheSystemMessages(true)
            .maxRetries(0);
    if (form == Form.SCHEMA) {
      builder.toolSpecifications(answer.asTool()).toolChoice(ToolChoice.REQUIRED);
    }
    return builder.build();
  }

  private ChatModel openAi(Form form) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttpClientBuilder(settings.timeout()))
            .timeout(settings.timeout())
            .baseUrl(settings.baseUrl())
            .apiKey(keyOrPlaceholder())
            .modelName(settings.model())
            .strictJsonSchema(false)
            .maxRetries(0);
    // OpenAI itself has renamed the limit; other servers know the former name.
    if (settings.ownServer()) {
      builder.maxTokens(settings.mostTokens());
    } else {
      builder.maxCompletionTokens(settings.mostTokens());
    }
    switch (form) {
      case SCHEMA -> builder.responseFormat(answer.asFormat());
      case JSON -> builder.responseFormat(ResponseFormat.JSON);
      case TEXT -> builder.responseFormat(ResponseFormat.TEXT);
    }
    return builder.build();
  }

  /** The library wants one; servers of one's own often do not. */
  private String keyOrPlaceholder() {
    return settings.key().isEmpty() ? "none" : settings.key();
  }
}
