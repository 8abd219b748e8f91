package dev.datagen.llm.offline;

import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the tables and columns that a description names. */
final class TableFinder {

  /** Words that are columns more often than tables. */
  private static final Set<String> COLUMNS_FIRST =
      Set.of(
          "email",
          "rating",
          "location",
          "price",
          "class",
          "subject",
          "company",
          "like",
          "view",
          "share",
          "description",
          "score",
          "country",
          "category",
          "department",
          "status",
          "city",
          "state",
          "region",
          "amount",
          "address",
          "phone",
          "name",
          "title",
          "step",
          "plan",
          "genre",
          "grade",
          "position",
          "bio");

  private static final Set<String> OPENERS =
      Set.of(
          "with",
          "having",
          "has",
          "have",
          "includes",
          "include",
          "including",
          "contain",
          "contains",
          "containing",
          "store",
          "stores",
          "storing",
          "track",
          "tracks",
          "tracking",
          "records",
          "recording",
          "consisting");

  private static final Set<String> DETERMINERS =
      Set.of("each", "every", "per", "any", "one", "single", "a", "an", "its", "their", "whose");

  private final List<Word> words;
  private final DomainGuess domains;
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final List<TablePlace> places = new ArrayList<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private final List<String> ahead = new ArrayList<>();
  private Mention owner;
  private boolean listing;
  private boolean inList;

  TableFinder(List<Word> words, DomainGuess domains) {
    this.words = words;
    this.domains = domains;
    for (int i = 0; i < words.size(); ) {
      i = Math.max(i + 1, take(i));
    }
  }

  Map<String, Mention> mentions() {
    return mentions;
  }

  List<TablePlace> places() {
    return places;
  }

  /** Words that may mean something and were not understood. */
  Set<String> unread() {
    return unread;
  }

  /** Takes in what begins at a place; the place behind it. */
  private int take(int i) {
    Word word = words.get(i);
    if (word.kind() != Word.Kind.WORD) {
      if (word.is(".", ";", ")", "\n", "!", "?")) {
        listing = false;
        inList = false;
      } else if (word.is("(") && owner != null) {
        listing = true;
        inList = true;
      }
      return i + 1;
    }
    String lower = word.text().toLowerCase(Locale.ROOT);
    if (OPENERS.contains(lower) && owner != null && !isTable(i, 1) && !isTable(i, 2)) {
      listing = true;
      return i + 1;
    }
    for (int n = 3; n >= 1; n--) {
      String phrase = Phrases.at(words, i, n);
      if (n > 1 && World.library().called(phrase).isEmpty() && DomainGuess.isSetting(phrase)) {
        return i + n;
      } else if (!phrase.isEmpty() && !(n > 1 && DETERMINERS.contains(lower))) {
        if (isColumn(i, n, phrase)) {
          String name = phrase.replace(' ', '_');
          boolean singular = Attributes.library().exactly(name).isPresent();
          owner.attributes().add(singular ? name : words.get(i).text().toLowerCase(Locale.ROOT));
          return i + n;
        } else if (isTable(i, n)) {
          mention(phrase, domains.best(phrase), i, n);
          return i + n;
        }
      }
    }
    return unknown(i);
  }

  private boolean isColumn(int i, int n, String phrase) {
    String name = phrase.replace(' ', '_');
    String written = n == 1 ? words.get(i).text().toLowerCase(Locale.ROOT) : name;
    boolean known =
        Attributes.library().exactly(name).isPresent()
            || inList && Attributes.library().exactly(written).isPresent();
    if (owner == null || !known || numberBefore(i)) {
      return false;
    }
    if (inList && listing) {
      return true;
    }
    boolean table = !World.library().called(phrase).isEmpty();
    boolean plural = Lemmas.isPlural(words.get(i + n - 1).text());
    boolean possessed = i > 0 && words.get(i - 1).is("their", "its", "his", "her", "whose");
    boolean one = i > 0 && words.get(i - 1).is("a", "an");
    boolean happens = table && (plural || one && domains.best(phrase).isEvent());
    if (happens && !COLUMNS_FIRST.contains(phrase)) {
      return false;
    }
    if (n == 1
        && StopWords.ALL.contains(words.get(i).text().toLowerCase(Locale.ROOT))
        && !listing) {
      return false;
    }
    boolean listed = i > 0 && words.get(i - 1).is(",") && !table && !plural && n > 1;
    return (listing || listed) && !quantified(i) || possessed && !plural;
  }

  private boolean isTable(int i, int n) {
    String phrase = Phrases.at(words, i, n);
    List<Concept> called = World.library().called(phrase);
    if (phrase.isEmpty() || called.isEmpty()) {
      return false;
    }
    if (n == 1 && isVerb(i) || isData(i + n)) {
      return false;
    }
    boolean plural = Lemmas.isPlural(words.get(i + n - 1).text());
    if (plural || numberBefore(i) || quantified(i)) {
      return true;
    }
    boolean setting = DomainGuess.isSetting(phrase);
    if (i > 0 && words.get(i - 1).is("a", "an", "one", "its", "their")) {
      return !setting;
    }
    if (domains.best(phrase).isEvent() && n >= 1 && !setting) {
      return !isBeforeNoun(i + n);
    }
    return !setting && isAlone(i, i + n);
  }

  /** "Test data": about none of these things. */
  private boolean isData(int end) {
    return end < words.size() && words.get(end).is("data", "dataset");
  }

  /** "They order food": the word does what a verb does. */
  private boolean isVerb(int i) {
    String lower = words.get(i).text().toLowerCase(Locale.ROOT);
    boolean verbal =
        StopWords.ALL.contains(lower)
            || lower.matches(
                "orders?|reviews?|comments?|follows?|likes?|views?|calls?|trips?|rides?|plays?|logs?|messages?|returns?");
    if (!verbal || i == 0) {
      return false;
    }
    Word before = words.get(i - 1);
    if (before.is(
        "can", "to", "who", "that", "they", "may", "will", "often", "also", "sometimes", "never")) {
      return true;
    }
    // "Customers order products": a table in the plural before, another noun behind.
    boolean tableBefore =
        !places.isEmpty()
            && places.get(places.size() - 1).end() == i
            && places.get(places.size() - 1).plural();
    return tableBefore
        && i + 1 < words.size()
        && words.get(i + 1).kind() != Word.Kind.MARK
        && !words.get(i + 1).is("and", "with", "per", "over", "in", "at", "are", "is");
  }

  private boolean isBeforeNoun(int i) {
    return i < words.size()
        && words.get(i).kind() == Word.Kind.WORD
        && !World.library().called(words.get(i).lemma()).isEmpty();
  }

  private boolean isAlone(int first, int end) {
    boolean before = first == 0 || words.get(first - 1).isMark() || words.get(first - 1).is("and");
    boolean behind = end == words.size() || words.get(end).isMark() || words.get(end).is("and");
    return before && behind;
  }

  private boolean quantified(int i) {
    return i > 0
        && words
            .get(i - 1)
            .is(
                "each",
                "every",
                "per",
                "any",
                "many",
                "several",
                "multiple",
                "hourly",
                "daily",
                "weekly",
                "monthly");
  }

  private boolean numberBefore(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      Word word = words.get(k);
      if (word.isNumber()) {
        return true;
      } else if (word.kind() != Word.Kind.WORD
          || StopWords.ALL.contains(word.lemma())
          || Lemmas.isPlural(word.text())) {
        return false;
      }
    }
    return false;
  }

  private int unknown(int i) {
    Word word = words.get(i);
    String lower = word.text().toLowerCase(Locale.ROOT);
    if (StopWords.ALL.contains(lower)
        || StopWords.ALL.contains(word.lemma())
        || lower.length() < 3
        || Adjectives.isKnown(lower)
        || DomainGuess.isSetting(lower)
        || inSetting(i)
        || !World.library().called(word.lemma()).isEmpty()) {
      return i + 1;
    }
    if (isOfNextTable(i)) {
      ahead.add(lower);
      return i + 1;
    } else if (isMeasured(i)) {
      ahead.add(lower);
      mention("reading", domains.best("reading"), i, 1);
      return i + 1;
    } else if (isAttribute(i)) {
      return i + 1;
    }
    boolean plural = Lemmas.isPlural(word.text());
    boolean noun = plural || numberBefore(i) || quantified(i);
    if (listing && !numberBefore(i) && !quantified(i) && owner != null && !lower.endsWith("ing")) {
      int end = endOfUnknown(i);
      String name =
          Phrases.at(words, i, end - i).replace(' ', '_').replace('-', '_').replace("'", "");
      if (name.matches("[a-z_][a-z0-9_]{0,60}")) {
        owner.attributes().add(name);
        return end;
      }
    }
    boolean adjective = lower.matches(".*(ly|ing|ed|able|ible|ful|ous|ive|ic|less|est)");
    if (noun && !adjective && word.lemma().matches("[a-z][a-z0-9_-]{1,40}")) {
      mention(word.lemma(), null, i, 1);
      return i + 1;
    }
    unread.add(word.text());
    return i + 1;
  }

  /** "Temperature readings": a column of what follows. */
  private boolean isOfNextTable(int i) {
    String lower = words.get(i).text().toLowerCase(Locale.ROOT);
    return Attributes.library().exactly(lower).isPresent()
        && i + 1 < words.size()
        && isTable(i + 1, 1)
        && Lemmas.isPlural(words.get(i + 1).text());
  }

  /** "Daily usage": one value of many, and so a reading. */
  private boolean isMeasured(int i) {
    boolean often = i > 0 && words.get(i - 1).is("hourly", "daily", "weekly", "monthly");
    boolean every =
        i + 2 < words.size() && words.get(i + 1).is("every") && words.get(i + 2).isNumber();
    return (often || every)
        && Attributes.library().exactly(words.get(i).text().toLowerCase(Locale.ROOT)).isPresent();
  }

  /** "10% of emails are missing": a column, and no table. */
  private boolean isAttribute(int i) {
    Word word = words.get(i);
    boolean known =
        Attributes.library().exactly(word.lemma()).isPresent()
            || Attributes.library().exactly(word.text().toLowerCase(Locale.ROOT)).isPresent();
    boolean asWritten =
        Attributes.library().exactly(word.text().toLowerCase(Locale.ROOT)).isPresent();
    return known
        && (asWritten && Lemmas.isPlural(word.text()) || !numberBefore(i) && !quantified(i));
  }

  private boolean inSetting(int i) {
    for (int n = 2; n <= 3; n++) {
      for (int first = Math.max(0, i - n + 1); first <= i; first++) {
        String phrase = Phrases.at(words, first, n);
        if (!phrase.isEmpty() && DomainGuess.isSetting(phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private int endOfUnknown(int i) {
    int end = i + 1;
    while (end < words.size()
        && end < i + 3
        && words.get(end).kind() == Word.Kind.WORD
        && !StopWords.ALL.contains(words.get(end).text().toLowerCase(Locale.ROOT))
        && World.library().called(words.get(end).lemma()).isEmpty()) {
      end++;
    }
    return end;
  }

  private void mention(String phrase, Concept concept, int i, int n) {
    String name = concept == null ? phrase.replace(' ', '_').replace('-', '_') : concept.name();
    Mention mention = mentions.computeIfAbsent(name, key -> named(key, concept, phrase));
    mention.attributes().addAll(ahead);
    ahead.clear();
    boolean plural = Lemmas.isPlural(words.get(i + n - 1).text());
    if (plural && !mention.isNamedInPlural() && concept != null) {
      // "A car shop with vehicles": the word in the plural is the table's.
      mention.word(named(name, concept, phrase).word());
    }
    mention.namedInPlural(plural);
    places.add(new TablePlace(mention, i, i + n, plural));
    owner = mention;
    // "Users with orders and payments": a table ends no list, but what follows may be its own.
    listing = listing && i > 0 && !words.get(i - 1).is(".");
  }

  /** A table goes by the description's own word for it, if no other table may be called so. */
  private static Mention named(String name, Concept concept, String phrase) {
    Mention mention = new Mention(name, concept);
    String word = phrase.replace(' ', '_').replace('-', '_');
    boolean own =
        concept != null
            && word.matches("[a-z][a-z_]{2,30}")
            && !name.contains(word)
            && !word.contains(name)
            && World.library().named(word) == null
            && !COLUMNS_FIRST.contains(phrase);
    if (own) {
      mention.word(word);
    }
    return mention;
  }
}
