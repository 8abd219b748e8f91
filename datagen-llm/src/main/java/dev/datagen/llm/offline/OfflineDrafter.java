package dev.datagen.llm.offline;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Draft;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Drafts schemas from plain English, without a model. */
public final class OfflineDrafter {

  private static final int LONGEST_METADATA = 500;
  private static final double MANY = 500_000;

  private OfflineDrafter() {}

  /** A schema for a description; its notes say what was assumed and what was not understood. */
  public static Draft draft(String description, Answers answers) {
    ReadDescription reading = new ReadDescription(description);
    Structure structure = new Structure(reading, answers);
    List<Mention> mentions = structure.tables();
    DatasetDraft dataset =
        new DatasetDraft(name(mentions), brief(description)).span(reading.span());
    new Composer(reading, dataset).compose(mentions);
    Set<String> understood = new Behaviour(reading, dataset, mentions).apply();
    new ColumnFit(dataset).apply();
    structure.notes().forEach(dataset::note);
    notes(reading, dataset, understood);
    mentions.forEach(mention -> large(mention, dataset));
    Draft draft = dataset.toDraft();
    for (Mention mention : mentions) {
      boolean free = mentions.stream().noneMatch(other -> other.name().equals(mention.word()));
      if (free) {
        draft = Renaming.apply(draft, mention.name(), mention.word());
      }
    }
    return draft;
  }

  private static void large(Mention mention, DatasetDraft dataset) {
    double rows = Structure.expected(mention);
    if (rows >= MANY) {
      dataset.note(
          mention.name() + " has about " + String.format(Locale.ROOT, "%,.0f", rows) + " rows");
    }
  }

  private static void notes(ReadDescription reading, DatasetDraft dataset, Set<String> understood) {
    if (!reading.namesSpan()) {
      dataset.note("no period was given: the data are of the year 2024");
    } else if (!reading.spanNote().isEmpty()) {
      dataset.note(reading.spanNote());
    }
    reading
        .mended()
        .forEach((word, read) -> dataset.note("\"" + word + "\" was read as \"" + read + "\""));
    Set<String> unread = new LinkedHashSet<>(reading.unread());
    unread.removeAll(understood);
    if (!unread.isEmpty()) {
      dataset.note("not understood: " + String.join(", ", unread));
    }
  }

  private static String name(List<Mention> mentions) {
    return String.join("_and_", mentions.stream().limit(2).map(Mention::word).toList());
  }

  private static String brief(String description) {
    String line = description.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_METADATA ? line.substring(0, LONGEST_METADATA) + "…" : line;
  }
}
