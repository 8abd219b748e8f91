package dev.datagen.llm.offline;

import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Question;
import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.Domain;
import dev.datagen.llm.library.World;
import dev.datagen.llm.source.InputProblems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles which tables there are and which lies under which. */
final class Structure {

  private final ReadDescription reading;
  private final Map<String, Mention> mentions;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Answers answers;
  private int asked;

  Structure(ReadDescription reading, Answers answers) {
    this.reading = reading;
    this.mentions = reading.mentions();
    this.answers = answers;
    complete();
    List.copyOf(mentions.values()).forEach(this::place);
    List.copyOf(mentions.values()).forEach(this::count);
  }

  Set<String> notes() {
    return notes;
  }

  /** The tables, each behind its parent. */
  List<Mention> tables() {
    Set<Mention> ordered = new LinkedHashSet<>();
    mentions.values().stream().filter(m -> m.parent() == null).forEach(ordered::add);
    while (ordered.size() < mentions.size()) {
      mentions.values().stream().filter(m -> ordered.contains(m.parent())).forEach(ordered::add);
    }
    return new ArrayList<>(ordered);
  }

  /** Where hardly a table is named, the domain says what there is. */
  private void complete() {
    Domain domain = reading.domains().named();
    if (mentions.isEmpty() && domain == null) {
      throw InputProblems.wrong(
          "nothing in the description was understood without a model",
          "name tables, as in \"users and their orders\", or set the key of a model");
    }
    boolean events = mentions.values().stream().anyMatch(Mention::isEvent);
    if (domain != null && (mentions.isEmpty() || mentions.size() == 1 && !events)) {
      List<String> added = new ArrayList<>();
      for (String name : domain.tables()) {
        Concept concept = World.library().named(name);
        if (!mentions.containsKey(name)) {
          mentions.put(name, new Mention(name, concept));
          added.add(name);
        }
      }
      notes.add(
          "tables usual for " + domain.words().get(0) + " were added: " + String.join(", ", added));
    }
  }

  private void place(Mention mention) {
    Concept concept = mention.concept();
    if (concept == null && mention.partner() == null) {
      notes.add("\"" + mention.name() + "\" is not in the library: a general table stands for it");
    }
    if (mention.parent() != null) {
      return;
    }
    if (concept == null) {
      placeUnknown(mention);
      return;
    }
    List<Mention> possible =
        concept.under().stream()
            .filter(mentions::containsKey)
            .map(mentions::get)
            .filter(m -> m != mention)
            .toList();
    if (!possible.isEmpty()) {
      mention.parent(chosen(mention, possible));
    } else if (mention.isEvent()) {
      placeEvent(mention);
    }
  }

  /** Two likely parents that do not lie under each other: essential, so it is asked. */
  private Mention chosen(Mention mention, List<Mention> possible) {
    Mention first = possible.get(0);
    if (!mention.isEvent() || possible.size() < 2) {
      return first;
    }
    Mention second = possible.get(1);
    boolean refers = mention.concept().with().contains(second.name());
    boolean related =
        isAbove(first, second) || isAbove(second, first) || second.isEvent() != first.isEvent();
    if (refers || related || mention.name().equals("review")) {
      return first;
    }
    if (asked == Question.MOST) {
      notes.add(
          "each "
              + mention.name()
              + " may belong to a "
              + first.name()
              + " or a "
              + second.name()
              + ": the first is assumed");
      return first;
    }
    asked++;
    String answer =
        answers.to(
            new Question(
                "parent_of_" + mention.name(),
                "What does each " + mention.name() + " belong to?",
                List.of(first.name(), second.name()),
                first.name()));
    return answer.equals(second.name()) ? second : first;
  }

  private static boolean isAbove(Mention above, Mention below) {
    for (Mention m = below.parent(); m != null; m = m.parent()) {
      if (m == above) {
        return true;
      }
    }
    return below.concept() != null && below.concept().under().contains(above.name());
  }

  private void placeEvent(Mention event) {
    for (boolean person : new boolean[] {true, false}) {
      for (Mention other : mentions.values()) {
        boolean object = event.concept().with().contains(other.name());
        if (other != event
            && !other.isEvent()
            && !object
            && other.parent() != event
            && (isPerson(other) || !person)) {
          event.parent(other);
          if (event.parent() != null) {
            return;
          }
        }
      }
    }
    String parent = event.concept().under().get(0);
    if (!mentions.containsKey(parent)
        && event.rows() == null
        && World.library().named(parent) != null) {
      Mention added = new Mention(parent, World.library().named(parent));
      mentions.put(parent, added);
      event.parent(added);
      place(added);
      if (event.isCountedByTime()) {
        event.rows(Math.max(1, Math.rint(each(event))));
        event.forgetEach();
      }
      notes.add("each " + event.name() + " needs a " + parent + ", so that table was added");
    }
  }

  private static boolean isPerson(Mention mention) {
    if (mention.concept() != null) {
      for (com.fasterxml.jackson.databind.JsonNode column : mention.concept().columns()) {
        if (column.asText().equals("email") || column.asText().equals("first_seen_at")) {
          return true;
        }
      }
    }
    return mention.name().equals("visitor");
  }

  private void placeUnknown(Mention unknown) {
    boolean dependent = unknown.eachLow() != null;
    if (dependent) {
      Mention before = null;
      for (Mention other : mentions.values()) {
        if (other == unknown) {
          break;
        }
        before = other;
      }
      unknown.parent(before);
    }
  }

  /** A number of all its rows becomes one for each row of its parent. */
  private void count(Mention mention) {
    if (mention.parent() == null || mention.rows() == null || mention.eachLow() != null) {
      return;
    }
    double above = expected(mention.parent());
    double each = above == 0 ? mention.rows() : mention.rows() / above;
    mention.each(each, each);
  }

  /** Rows that a table is expected to have. */
  static double expected(Mention mention) {
    if (mention.rows() != null) {
      return mention.rows();
    } else if (mention.parent() == null) {
      return mention.concept() == null ? 500 : mention.concept().rows();
    }
    return expected(mention.parent()) * each(mention);
  }

  /** Rows for each of the parent. */
  static double each(Mention mention) {
    return mention.eachLow() != null
        ? (mention.eachLow() + mention.eachHigh()) / 2
        : mention.concept() == null ? 3 : mention.concept().each();
  }
}
