package dev.datagen.llm.offline;

import dev.datagen.llm.compose.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read out of a description. */
final class ReadDescription {

  private final String text;
  private final Span usual;
  private final PeriodFinder.Found time;
  private final TableFinder finder;
  private final DomainGuess domains;
  private final DescriptionText phrases;
  private final List<Word> words;
  private final Map<String, String> mended = new LinkedHashMap<>();

  ReadDescription(String text) {
    this(text, Span.DEFAULT);
  }

  /** Reads a text about data of a period, unless it names another. */
  ReadDescription(String text, Span usual) {
    this.text = text;
    this.usual = usual;
    this.time = PeriodFinder.find(text);
    this.words = Spelling.mend(Tokenizer.words(time.rest()), mended);
    this.domains = new DomainGuess(words);
    this.finder = new TableFinder(words, domains);
    this.phrases = new DescriptionText(time.rest());
    new Quantities(words, finder.places(), span().days());
    new Relations(words, finder.places(), finder.mentions());
  }

  String text() {
    return text;
  }

  Span span() {
    return time.span() == null ? usual : time.span();
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

  RhythmPhrases rhythms() {
    return new RhythmPhrases(phrases);
  }

  SharePhrases shares() {
    return new SharePhrases(phrases);
  }

  SegmentPhrases segments() {
    return new SegmentPhrases(phrases, words);
  }

  WalkPhrases walks() {
    return new WalkPhrases(phrases);
  }

  List<String> countries() {
    return CountryNames.in(words);
  }
}
