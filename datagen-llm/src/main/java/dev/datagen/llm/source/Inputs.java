package dev.datagen.llm.source;

import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.offline.OfflineDrafter;
import dev.datagen.llm.offline.OfflineRefiner;

/** Every way to a draft without a model. */
public final class Inputs {

  private Inputs() {}

  /** From a description. */
  public static Draft describe(String description, Answers answers) {
    return OfflineDrafter.draft(description, answers);
  }

  /** From a schema and what is to change about it. */
  public static Draft refine(ExistingSchema schema, String description) {
    return OfflineRefiner.refine(schema.document(), description);
  }
}
