package dev.datagen.llm.draft;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON of strangers: nesting and the lengths of names and numbers are bounded. */
public final class Json {

  private static final int MOST_NESTED = 100;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MOST_NESTED)
                      .maxNumberLength(400)
                      .build())
              .build());

  /** Makes nodes. */
  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** The object that a whole text is, if it is one. */
  public static Optional<ObjectNode> object(String text) {
    return object(text, MAPPER.reader());
  }

  /** The same, where 4.0 and 1.50 stay what they are. */
  public static Optional<ObjectNode> asWritten(String text) {
    return object(
        text,
        MAPPER
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
  }

  private static Optional<ObjectNode> object(String text, ObjectReader reader) {
    try {
      JsonNode node = reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
      return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
