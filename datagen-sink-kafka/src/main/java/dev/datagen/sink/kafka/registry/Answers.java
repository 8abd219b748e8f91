package dev.datagen.sink.kafka.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** What stands at the place of a registry may be a proxy, whose answers are pages for people. */
final class Answers {

  private static final int LONGEST_REASON = 200;
  private static final String NO_REASON = "no reason given";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  /** An answer as JSON, if it is any. */
  static Optional<JsonNode> json(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Why a registry refused something, or the first line of text of a page. */
  static String message(String body) {
    Optional<JsonNode> answer = json(body);
    String reason =
        answer.isPresent()
            ? answer.get().path("message").asText()
            : body.replaceAll("(?s)<(style|script|!--).*?(</\\1>|-->)", "")
                .replaceAll("<[^>]*>", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    if (reason.isEmpty()) {
      return NO_REASON;
    }
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
  }
}
