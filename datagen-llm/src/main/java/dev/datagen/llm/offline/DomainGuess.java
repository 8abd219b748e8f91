package dev.datagen.llm.offline;

import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.Domain;
import dev.datagen.llm.library.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fields of life a description is about. */
final class DomainGuess {

  private final Map<String, Integer> scores = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();

  DomainGuess(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int n = 3; n >= 1; n--) {
        String phrase = Phrases.at(words, i, n);
        if (!phrase.isEmpty()) {
          score(phrase, n);
        }
      }
    }
  }

  private void score(String phrase, int words) {
    for (Domain domain : World.library().domains()) {
      if (domain.words().contains(phrase)) {
        scores.merge(domain.name(), 3 + words, Integer::sum);
        named.merge(domain.name(), 3 + words, Integer::sum);
      }
    }
    List<Concept> called = World.library().called(phrase);
    if (called.size() == 1) {
      scores.merge(called.get(0).domain(), 1, Integer::sum);
    }
  }

  /** The domain that is named most; null if none is. */
  Domain named() {
    Domain best = null;
    for (Domain domain : World.library().domains()) {
      int score = named.getOrDefault(domain.name(), 0);
      if (score > 0 && (best == null || score > named.get(best.name()))) {
        best = domain;
      }
    }
    return best;
  }

  /** The meaning of a phrase that fits best. */
  Concept best(String phrase) {
    List<Concept> meanings = World.library().called(phrase);
    Concept best =
        meanings.stream()
            .filter(meaning -> meaning.name().equals(phrase.replace(' ', '_')))
            .findFirst()
            .orElse(meanings.get(0));
    for (Concept meaning : meanings) {
      if (scores.getOrDefault(meaning.domain(), 0) > scores.getOrDefault(best.domain(), 0)) {
        best = meaning;
      }
    }
    return best;
  }

  /** Whether a word names the setting, as in "a hotel". */
  static boolean isSetting(String phrase) {
    return World.library().domains().stream().anyMatch(d -> d.words().contains(phrase));
  }
}
