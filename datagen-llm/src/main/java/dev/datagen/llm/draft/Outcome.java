package dev.datagen.llm.draft;

import dev.datagen.llm.provider.TokenUse;
import java.util.List;

/**
 * The end of drafting.
 *
 * @param best the draft that came furthest; null if there was none at all
 * @param notes what its reader should know
 * @param use what the model cost
 * @param rounds how often the model was asked for a draft
 */
public record Outcome(Checked best, List<String> notes, TokenUse use, int rounds) {

  public Outcome {
    notes = List.copyOf(notes);
  }
}
