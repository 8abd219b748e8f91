package dev.datagen.llm.offline;

import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.library.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads misspelt words as the words of the library that they are nearest to. */
final class Spelling {

  private static final int SHORTEST = 6;
  private static final Set<String> KNOWN = new TreeSet<>();

  static {
    KNOWN.addAll(World.library().words());
    KNOWN.addAll(Attributes.library().names());
    KNOWN.removeIf(word -> word.length() < SHORTEST - 1 || !word.matches("[a-z]+"));
  }

  private Spelling() {}

  /** The words with those mended that mean nothing as they are; and what was mended, by word. */
  static List<Word> mend(List<Word> words, Map<String, String> mended) {
    List<Word> result = new ArrayList<>();
    for (Word word : words) {
      String lemma = word.lemma();
      String nearest = isUnknown(word) ? nearest(lemma) : null;
      if (nearest == null) {
        result.add(word);
      } else {
        boolean plural = Lemmas.isPlural(word.text());
        mended.put(word.text(), nearest);
        result.add(new Word(Word.Kind.WORD, plural ? plural(nearest) : nearest, nearest, 0, 0));
      }
    }
    return result;
  }

  private static String plural(String noun) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return Lemmas.of(plural).equals(noun) ? plural : noun;
  }

  private static boolean isUnknown(Word word) {
    String lower = word.text().toLowerCase(Locale.ROOT);
    return word.kind() == Word.Kind.WORD
        && word.lemma().length() >= SHORTEST
        && word.lemma().matches("[a-z]+")
        && !KNOWN.contains(word.lemma())
        && !KNOWN.contains(lower)
        && !StopWords.ALL.contains(lower)
        && !StopWords.ALL.contains(word.lemma())
        && !Adjectives.isKnown(lower)
        && !DomainGuess.isSetting(lower);
  }

  /** A known word that is a letter away, and begins with the same one; null if there is none. */
  private static String nearest(String word) {
    List<String> alike =
        KNOWN.stream()
            .filter(known -> known.charAt(0) == word.charAt(0))
            .filter(known -> Math.abs(known.length() - word.length()) <= 1)
            .filter(known -> isOneOff(known, word))
            .toList();
    List<String> tables = alike.stream().filter(World.library().words()::contains).toList();
    List<String> best = alike.size() > 1 ? tables : alike;
    return best.size() == 1 ? best.get(0) : null;
  }

  /** Whether one letter is more, less, another, or changes places with the next. */
  private static boolean isOneOff(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    if (restA.isEmpty() || restB.isEmpty()) {
      return restA.length() + restB.length() == 1;
    }
    boolean swapped =
        restA.length() == restB.length()
            && restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return swapped
        || restA.substring(1).equals(restB)
        || restA.equals(restB.substring(1))
        || restA.substring(1).equals(restB.substring(1));
  }
}
