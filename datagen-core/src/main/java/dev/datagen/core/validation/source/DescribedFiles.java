package dev.datagen.core.validation.source;

import dev.datagen.api.source.DescribedFile;
import dev.datagen.api.source.Source;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.validation.Texts;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Files held against what descriptions beside them say; several threads take one each. */
final class DescribedFiles {

  private static final int SHOWN = 8;

  private final List<DescribedFile> files;
  private final List<String> strays;
  private final String[] differences;
  private final AtomicInteger claimed = new AtomicInteger();

  DescribedFiles(Source source) {
    this.files = source.described();
    this.strays = source.strays();
    this.differences = new String[files.size()];
  }

  int size() {
    return files.size();
  }

  /** Takes the next file that nobody has taken; −1 if there is none. */
  int claim() {
    int file = claimed.getAndIncrement();
    return file < differences.length ? file : -1;
  }

  /** The table that a file belongs to. */
  String table(int file) {
    return files.get(file).table();
  }

  /** Looks at a file. */
  void compare(int file) {
    DescribedFile described = files.get(file);
    try {
      differences[file] = UnderWay.during(described.table(), described, described::difference);
    } catch (IOException e) {
      differences[file] = e.getMessage();
    }
  }

  /** What was found out, once all were looked at: nothing where nothing is described. */
  List<Finding> findings() {
    if (files.isEmpty() && strays.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (String difference : differences) {
      if (!difference.isEmpty()) {
        texts.add(difference);
      }
    }
    texts.addAll(strays);
    long tables = files.stream().map(DescribedFile::table).distinct().count();
    FindingDraft draft =
        Finding.of("files", "as described", Finding.Part.CONSTRAINTS).observed(tables);
    return List.of(
        texts.isEmpty()
            ? draft.passed(
                "the files of "
                    + Texts.count(tables, "table")
                    + " have the bytes that the description beside them tells")
            : draft
                .hint(
                    "somebody changed, added or removed files behind the run that wrote them: make"
                        + " the data again, or remove .metadata.json if that is meant")
                .warning(told(texts)));
  }

  private static String told(List<String> texts) {
    int more = texts.size() - SHOWN;
    return String.join("; ", texts.subList(0, Math.min(SHOWN, texts.size())))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
