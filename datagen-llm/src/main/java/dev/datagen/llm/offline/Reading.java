package dev.datagen.llm.offline;

import dev.datagen.llm.compose.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read out of a description. */
final class Reading {

  private final String text;
  private final Times.Found time;
  private final TableFinder finder;
  private final DomainGuess domains;
  private final Traits traits;
  private final Map<String, String> mended = new LinkedHashMap<>();

  Reading(String text) {
    this.text = text;
    this.time = Times.find(text);
    List<Word> words = Spelling.mend(Words.of(time.rest()), mended);
    this.domains = new DomainGuess(words);
    this.finder = new TableFinder(words, domains);
    this.traits = new Traits(time.rest(), words);
    new Quantities(words, finder.spots(), span().days());
    new Relations(words, finder.spots(), finder.mentions());
  }

  String text() {
    return text;
  }

  Span span() {
    return time.span() == null ? Span.DEFAULT : time.span();
  }

  boolean namesSpan() {
    return time.span() != null;
  }

  String spanNote() {
    return time.note();
  }

  Map<String, Mention> mentions() {
    return finder.mentions();
  }

  /** Misspelt words and what they were read as. */
  Map<String, String> mended() {
    return mended;
  }

  Set<String> unread() {
    return finder.unread();
  }

  DomainGuess domains() {
    return domains;
  }

  Traits traits() {
    return traits;
  }
}
