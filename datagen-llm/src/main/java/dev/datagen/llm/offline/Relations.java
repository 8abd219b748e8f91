package dev.datagen.llm.offline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which table lies under which, and which pairs of tables need one between them. */
final class Relations {

  /** Verbs between two entities that are an event of their own. */
  private static final Map<String, String> EVENTS = new HashMap<>();

  private static final Set<String> OWNING =
      Set.of(
          "have",
          "has",
          "own",
          "contain",
          "place",
          "make",
          "write",
          "post",
          "include",
          "hold",
          "receive",
          "submit",
          "create",
          "send",
          "open",
          "report",
          "file",
          "generate",
          "produce",
          "emit",
          "complete",
          "earn",
          "host",
          "employ",
          "operate",
          "issue",
          "publish",
          "upload",
          "consist",
          "record",
          "get",
          "manage",
          "run",
          "deploy",
          "do",
          "perform",
          "give",
          "leave",
          "with",
          "offer",
          "sell",
          "release",
          "log",
          "measure",
          "stock",
          "store");

  static {
    Map<String, String> verbs = new LinkedHashMap<>();
    verbs.put("enroll enrol enrolled register", "enrollment");
    verbs.put("buy purchase bought order", "order");
    verbs.put("attend attended visit visited", "attendance");
    verbs.put("follow followed subscribe", "follow");
    verbs.put("take took join joined", "enrollment");
    verbs.put("watch watched stream", "view");
    verbs.put("play played listen", "play");
    verbs.put("borrow borrowed", "book_loan");
    verbs.put("rent rented hire", "rental");
    verbs.put("book booked reserve", "booking");
    verbs.put("review rate rated", "review");
    verbs.put("like liked", "like");
    verbs.forEach(
        (words, event) -> {
          for (String word : words.split(" ")) {
            EVENTS.put(word, event);
          }
        });
  }

  private final List<Word> words;
  private final List<TablePlace> places;
  private final Map<String, Mention> mentions;

  Relations(List<Word> words, List<TablePlace> places, Map<String, Mention> mentions) {
    this.words = words;
    this.places = places;
    this.mentions = mentions;
    for (int s = 1; s < places.size(); s++) {
      relate(s);
    }
  }

  private void relate(int s) {
    TablePlace left = places.get(s - 1);
    TablePlace right = places.get(s);
    if (left.mention() == right.mention() || Phrases.isBroken(words, left.end(), right.first())) {
      return;
    }
    List<Word> between = words.subList(left.end(), right.first());
    if (has(between, "many-to-many") || isManyToMany(left, between)) {
      join(left.mention(), right.mention(), "");
    } else if (isPer(between) || hasPair(between, "each") || hasPair(between, "every")) {
      under(left, right);
    } else if (has(between, "their", "its", "his", "her")) {
      under(right, subject(s));
    } else if (event(between, left, right)) {
      return;
    } else if (hasOwning(between)) {
      own(right, subject(s), left);
    } else if (has(between, "belong", "belongs", "belonging")
        || between.size() <= 2 && has(between, "of", "by") && !has(between, "number")) {
      under(left, right);
    }
  }

  /** Bookings with guests are the guests'; a course with a teacher refers to one. */
  private void own(TablePlace right, TablePlace owner, TablePlace left) {
    Mention part = right.mention();
    Mention whole = owner.mention();
    boolean single = !right.plural() && words.get(right.first() - 1).is("a", "an", "one");
    if (knows(whole, part)) {
      under(owner, right);
    } else if (whole.isEvent() && !part.isEvent() || single && !part.isEvent()) {
      if (whole.partner() == null && part.parent() == null) {
        whole.partner(part);
      }
    } else if (!isObject(left)) {
      under(right, owner);
    }
  }

  /** Whether the library puts one under the other. */
  private static boolean knows(Mention child, Mention parent) {
    return child.concept() != null && child.concept().under().contains(parent.name());
  }

  /** "Between airports with passengers": the passengers are not the airports'. */
  private boolean isObject(TablePlace place) {
    return place.first() > 0
        && words.get(place.first() - 1).is("between", "from", "in", "at", "by", "of", "to", "on");
  }

  /** "Users have orders and payments": the subject of the list, not what stands before. */
  private TablePlace subject(int s) {
    return places.get(s - 1);
  }

  private boolean isManyToMany(TablePlace left, List<Word> between) {
    int before = Math.max(0, left.first() - 3);
    return words.subList(before, left.first()).stream().anyMatch(w -> w.is("many-to-many"))
        && has(between, "and", "between");
  }

  private boolean event(List<Word> between, TablePlace left, TablePlace right) {
    boolean entities = !left.mention().isEvent() && !right.mention().isEvent();
    if (!entities) {
      return false;
    }
    for (Word word : between) {
      String event = EVENTS.get(word.lemma());
      if (event != null) {
        join(left.mention(), right.mention(), event);
        return true;
      }
    }
    return false;
  }

  private void join(Mention left, Mention right, String event) {
    String name = event.isEmpty() ? left.name() + "_" + right.name() : event;
    Mention between = mentions.get(name);
    if (between == null) {
      between =
          new Mention(
              name, event.isEmpty() ? null : dev.datagen.llm.library.World.library().named(event));
      mentions.put(name, between);
    }
    if (between.parent() == null) {
      between.parent(left);
    }
    between.partner(right);
  }

  private static void under(TablePlace child, TablePlace parent) {
    if (child.mention().parent() == null) {
      child.mention().parent(parent.mention());
    }
  }

  private static boolean has(List<Word> between, String... lemmas) {
    return between.stream().anyMatch(word -> word.is(lemmas));
  }

  /** "Orders per active customer", but not "orders per thing and reviews". */
  private static boolean isPer(List<Word> between) {
    for (int i = between.size() - 1; i >= 0; i--) {
      if (between.get(i).is("per")) {
        return true;
      } else if (between.get(i).is("and") || between.get(i).isMark()) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasPair(List<Word> between, String second) {
    int size = between.size();
    return size >= 2
        && between.get(size - 1).is(second)
        && between.get(size - 2).is("for", "of", "from", "by", "in", "to", "on");
  }

  private static boolean hasOwning(List<Word> between) {
    return between.size() <= 8
        && !has(between, "by")
        && between.stream()
            .anyMatch(word -> OWNING.contains(word.lemma()) || OWNING.contains(word.text()));
  }
}
