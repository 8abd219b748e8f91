package dev.datagen.llm.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the schema or the questions in what a model says, prose around it or not. */
final class ReplyReader {

  private static final int LONGEST_NOTE = 300;
  private static final int MOST_NOTES = 10;
  private static final int MOST_CHOICES = 6;

  /**
   * What a reply holds.
   *
   * @param draft the schema and what the model assumed; null if there is none
   * @param questions what the model wants to know
   */
  record Content(Draft draft, List<Question> questions) {}

  private ReplyReader() {}

  /** The content, or nothing where there is no JSON that could be any. */
  static Optional<Content> read(String text) {
    for (String candidate : candidates(text)) {
      Optional<Content> content = Json.object(candidate).flatMap(ReplyReader::content);
      if (content.isPresent()) {
        return content;
      }
    }
    return Optional.empty();
  }

  private static Optional<Content> content(ObjectNode reply) {
    if (reply.has("nodes") || reply.has("version")) {
      return Optional.of(new Content(new Draft(reply, List.of()), List.of()));
    }
    List<Question> questions = questions(reply.path("questions"));
    JsonNode schema = reply.path("schema");
    if (schema.isTextual()) {
      schema = Json.object(schema.textValue()).map(JsonNode.class::cast).orElse(schema);
    }
    if (schema instanceof ObjectNode object && !object.isEmpty()) {
      return Optional.of(new Content(new Draft(object, notes(reply.path("notes"))), questions));
    }
    return questions.isEmpty() ? Optional.empty() : Optional.of(new Content(null, questions));
  }

  private static List<String> notes(JsonNode notes) {
    List<String> texts = new ArrayList<>();
    for (JsonNode note : notes) {
      if (note.isTextual() && texts.size() < MOST_NOTES) {
        texts.add(brief(note.textValue()));
      }
    }
    return texts;
  }

  private static List<Question> questions(JsonNode questions) {
    List<Question> asked = new ArrayList<>();
    for (JsonNode question : questions) {
      List<String> choices = new ArrayList<>();
      question.path("choices").forEach(choice -> choices.add(brief(choice.asText())));
      String text = brief(question.path("text").asText());
      if (choices.size() >= 2 && choices.size() <= MOST_CHOICES && !text.isBlank()) {
        String preset = brief(question.path("default").asText());
        asked.add(
            new Question(
                id(question.path("id").asText(), asked.size()),
                text,
                choices,
                choices.contains(preset) ? preset : choices.get(0)));
      }
    }
    return asked;
  }

  private static String id(String given, int index) {
    return given.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? given : "question" + (index + 1);
  }

  private static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) + " …" : line;
  }

  /** The whole text, else each outermost pair of braces in it, the largest first. */
  private static List<String> candidates(String text) {
    List<String> found = new ArrayList<>();
    for (int i = text.indexOf('{'); i >= 0; ) {
      int end = end(text, i);
      if (end < 0) {
        break;
      }
      found.add(text.substring(i, end));
      i = text.indexOf('{', end);
    }
    found.sort((a, b) -> b.length() - a.length());
    found.add(0, text.strip());
    return found;
  }

  private static int end(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
