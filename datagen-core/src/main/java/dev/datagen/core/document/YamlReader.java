package dev.datagen.core.document;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 with the core schema. Works on events rather than composed nodes, so that depth
 * and aliases are bounded while reading.
 */
final class YamlReader {

  /** An anchored value, and how many values it holds. */
  private record Anchored(Value value, int size) {}

  private final SourceText source;
  private final Iterator<Event> events;
  private final YamlScalars scalars;
  private final Limits limits = new Limits();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int read;

  YamlReader(SourceText source) {
    this.source = source;
    this.scalars = new YamlScalars(source);
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(Limits.BYTES)
            .setParseComments(false)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  Value read() {
    try {
      events.next();
      Event start = events.next();
      if (!(start instanceof DocumentStartEvent)) {
        throw source.syntax(new Place(1, 1), "the file is empty: expected an object", "");
      }
      Value root = value(events.next(), 1);
      Event end = events.next();
      if (!(end instanceof DocumentEndEvent)) {
        throw source.syntax(place(end), "expected the end of the document", "");
      }
      Event next = events.next();
      if (!(next instanceof StreamEndEvent)) {
        throw source.syntax(
            place(next), "expected the end of the file, found a second document", "");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      throw YamlSyntax.explain(e, source);
    } catch (YamlEngineException e) {
      throw YamlSyntax.explain(e, source);
    }
  }

  private Value value(Event event, int depth) {
    Place place = place(event);
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAlias().getValue(), place);
    }
    read++;
    limits.add(1, source, place);
    int before = read;
    Value value;
    if (event instanceof ScalarEvent scalar) {
      value = scalars.value(scalar, place);
    } else if (event instanceof MappingStartEvent mapping) {
      YamlScalars.checkTag(mapping.getTag(), "map", source, place);
      value = mapping(place, depth);
    } else if (event instanceof SequenceStartEvent sequence) {
      YamlScalars.checkTag(sequence.getTag(), "seq", source, place);
      value = sequence(place, depth);
    } else {
      throw source.syntax(place, "expected a value", "");
    }
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(
            anchor -> anchors.put(anchor.getValue(), new Anchored(value, 1 + read - before)));
    return value;
  }

  private Value alias(String name, Place place) {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw source.error(
          "unknown-alias",
          place,
          "no anchor &" + name + " is complete before this alias",
          "an alias repeats an earlier value; it cannot lie inside that value");
    }
    read += anchored.size();
    limits.add(anchored.size(), source, place);
    return anchored.value();
  }

  private Value mapping(Place place, int depth) {
    Limits.depth(depth, source, place);
    Map<String, Member> members = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      Place keyPlace = place(event);
      if (!(event instanceof ScalarEvent scalar)) {
        throw source.syntax(keyPlace, "a key must be plain text", "");
      }
      String key = Strictness.text(scalar.getValue(), source, keyPlace);
      Member member =
          new Member(key, keyPlace.line(), keyPlace.column(), value(events.next(), depth + 1));
      Member earlier = members.putIfAbsent(key, member);
      if (earlier != null) {
        throw duplicate(earlier, keyPlace);
      }
    }
    return new ObjectValue(members, place.line(), place.column());
  }

  private Value sequence(Place place, int depth) {
    Limits.depth(depth, source, place);
    List<Value> elements = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      elements.add(value(event, depth + 1));
    }
    return new ArrayValue(elements, place.line(), place.column());
  }

  private ProblemException duplicate(Member earlier, Place place) {
    return Strictness.duplicateKey(source, earlier, place);
  }

  private static Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Place(1, 1));
  }
}
