package dev.datagen.core.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259), nothing more. */
final class JsonReader {

  /** Our own limits come first: theirs would speak of classes and settings. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH + 10)
                  .maxNumberLength(Limits.BYTES)
                  .maxStringLength(Limits.BYTES)
                  .maxNameLength(Limits.BYTES)
                  .build())
          .build();

  private final SourceText source;
  private final PlaceFinder places;
  private final Limits limits = new Limits();

  JsonReader(SourceText source) {
    this.source = source;
    this.places = new PlaceFinder(source.text());
  }

  Value read() {
    if (source.text().isBlank()) {
      throw source.syntax(new Place(1, 1), "the file is empty: expected a JSON object", "");
    }
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      boolean complete = false;
      try {
        parser.nextToken();
        Value root = value(parser, 1);
        complete = true;
        if (parser.nextToken() != null) {
          throw source.syntax(here(parser), "expected the end of the file", "one document only");
        }
        return root;
      } catch (JsonProcessingException e) {
        throw JsonSyntax.explain(e, parser.getParsingContext(), complete, source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place here(JsonParser parser) {
    return places.at(parser.currentTokenLocation().getCharOffset());
  }

  private Value value(JsonParser parser, int depth) throws IOException {
    Place place = here(parser);
    int line = place.line();
    int column = place.column();
    limits.add(1, source, place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, place, depth);
      case START_ARRAY -> array(parser, place, depth);
      case VALUE_STRING -> new TextValue(text(parser.getText(), place), line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new NumberValue(number(parser, place), line, column);
      case VALUE_TRUE -> new BoolValue(true, line, column);
      case VALUE_FALSE -> new BoolValue(false, line, column);
      case VALUE_NULL -> new NullValue(line, column);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value: " + parser.currentToken());
    };
  }

  private Value object(JsonParser parser, Place place, int depth) throws IOException {
    Limits.depth(depth, source, place);
    Map<String, Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place keyPlace = here(parser);
      String key = text(parser.currentName(), keyPlace);
      parser.nextToken();
      Member member = new Member(key, keyPlace.line(), keyPlace.column(), value(parser, depth + 1));
      Member earlier = members.putIfAbsent(key, member);
      if (earlier != null) {
        throw Strictness.duplicateKey(source, earlier, keyPlace);
      }
    }
    return new ObjectValue(members, place.line(), place.column());
  }

  private Value array(JsonParser parser, Place place, int depth) throws IOException {
    Limits.depth(depth, source, place);
    List<Value> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, depth + 1));
    }
    return new ArrayValue(elements, place.line(), place.column());
  }

  private String text(String text, Place place) {
    return Strictness.text(text, source, place);
  }

  private Number number(JsonParser parser, Place place) throws IOException {
    return Strictness.number(parser.getText(), source, place);
  }
}
