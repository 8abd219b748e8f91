package dev.datagen.llm.profile;

import dev.datagen.core.registry.Registry;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a schema from existing data: its tables and keys, how many rows refer to a row, null rates,
 * values that many rows share, laws of numbers, rhythms of times. No value gets into the schema
 * that fewer rows share than {@link ProfileOptions#minCount}, and bounds are no extremes.
 */
public final class DataProfiler {

  private DataProfiler() {}

  /**
   * The schema of the data at a path.
   *
   * @param data a CSV or Parquet file, or a folder of them, a table each
   * @param registry holds the source that reads Parquet
   * @throws dev.datagen.api.problem.ProblemException if there is nothing that can be read
   */
  public static DatasetDraft draft(Path data, ProfileOptions options, Registry registry) {
    DatasetDraft draft = new DatasetDraft(InputFile.name(data), "");
    List<DataTable> tables =
        new DataFiles(draft, options, registry)
            .read(data).stream().filter(table -> isFilled(draft, table)).toList();
    if (tables.isEmpty()) {
      throw InputProblems.wrong(data + " holds no rows", "profile data that has some");
    }
    draft.span(Spans.of(tables, options.minCount()));
    Links links = new Links(tables);
    for (DataTable table : links.ordered()) {
      if (!table.isWhole()) {
        draft.note(
            table.name()
                + ": "
                + table.columns().get(0).size()
                + " of its "
                + table.rows()
                + " rows were looked at, spread evenly");
      }
      TableDraft made = new TableProfiler(draft, table, links, options).draft();
      draft.add(made);
    }
    return draft;
  }

  private static boolean isFilled(DatasetDraft draft, DataTable table) {
    if (table.rows() == 0) {
      draft.note(table.name() + " is left out: it has no rows");
    }
    return table.rows() > 0;
  }
}
