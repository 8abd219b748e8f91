package dev.datagen.llm.provider;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A model of the client library. */
final class ChatProvider implements Provider {

  private final ProviderSettings settings;
  private final Models models;
  private final Failures failures;
  private final Retries retries;
  private Models.Form form;

  ChatProvider(ProviderSettings settings, Models models, Retries retries) {
    this.settings = settings;
    this.models = models;
    this.retries = retries;
    this.failures = new Failures(settings);
    this.form = models.forms().get(0);
  }

  @Override
  public String title() {
    return settings.kind().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + settings.model()
        + (settings.ownServer() ? " at " + settings.baseUrl() : "");
  }

  @Override
  public Reply ask(String system, List<Turn> turns) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(system));
    for (Turn turn : turns) {
      messages.add(
          switch (turn.role()) {
            case USER -> UserMessage.from(turn.text());
            case MODEL -> AiMessage.from(turn.text());
          });
    }
    try {
      return reply(inBestForm(ChatRequest.builder().messages(messages).build()));
    } catch (RuntimeException e) {
      throw failures.problem(e);
    }
  }

  /**
   * Servers that do not take an answer's schema say so at once; they are asked in plainer forms.
   */
  private ChatResponse inBestForm(ChatRequest request) {
    List<Models.Form> forms = models.forms();
    for (int next = forms.indexOf(form) + 1; next < forms.size(); next++) {
      try {
        return send(request);
      } catch (RuntimeException e) {
        if (!failures.isAboutForm(e)) {
          throw e;
        }
        retries.tell("the server does not take our JSON Schema; asking without it");
        form = forms.get(next);
      }
    }
    return send(request);
  }

  private ChatResponse send(ChatRequest request) {
    ChatModel model = models.in(form);
    Supplier<ChatResponse> attempt = () -> model.chat(request);
    return retries.run(attempt, failures);
  }

  private Reply reply(ChatResponse response) {
    AiMessage message = response.aiMessage();
    String text = message.text() == null ? "" : message.text();
    if (message.hasToolExecutionRequests()) {
      text = message.toolExecutionRequests().get(0).arguments();
    }
    // The library has no word for Anthropic's refusals, the only other end of an answer.
    boolean refused =
        response.finishReason() == FinishReason.CONTENT_FILTER
            || settings.kind() == ProviderKind.ANTHROPIC
                && response.finishReason() == FinishReason.OTHER;
    if (refused) {
      throw failures.refused(text);
    }
    boolean cutOff = response.finishReason() == FinishReason.LENGTH;
    return new Reply(failures.redacted(text), cutOff, use(response.tokenUsage()));
  }

  private static TokenUse use(TokenUsage usage) {
    return usage == null
        ? TokenUse.NONE
        : new TokenUse(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static long count(Integer tokens) {
    return tokens == null ? 0 : tokens;
  }
}
