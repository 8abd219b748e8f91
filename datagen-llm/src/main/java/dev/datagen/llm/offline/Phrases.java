package dev.datagen.llm.offline;

import java.util.List;

/** Runs of words. */
final class Phrases {

  private Phrases() {}

  /** The lemmas of so many words, joined by spaces; empty if there are not so many in a row. */
  static String at(List<Word> words, int first, int count) {
    if (first + count > words.size()) {
      return "";
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      if (words.get(i).kind() != Word.Kind.WORD) {
        return "";
      }
      phrase.append(phrase.isEmpty() ? "" : " ");
      phrase.append(
          i + 1 < first + count
              ? words.get(i).text().toLowerCase(java.util.Locale.ROOT)
              : words.get(i).lemma());
    }
    return phrase.toString();
  }

  /** Whether a sentence ends between two places. */
  static boolean isBroken(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is(".", ";", "!", "?", "\n")) {
        return true;
      }
    }
    return false;
  }
}
