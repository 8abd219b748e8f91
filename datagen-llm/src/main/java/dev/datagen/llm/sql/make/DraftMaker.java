package dev.datagen.llm.sql.make;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Prices;
import dev.datagen.llm.offline.ColumnFit;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;

/** Makes a draft of all tables of a script. */
public final class DraftMaker {

  private DraftMaker() {}

  /**
   * The draft.
   *
   * @param name of the dataset
   */
  public static DatasetDraft make(SqlSchema schema, String name) {
    DatasetDraft draft = new DatasetDraft(name, "");
    Ties ties = new Ties(schema, draft);
    Places places = new Places(ties);
    for (SqlTable table : ties.inOrder()) {
      new TableMaker(schema, draft, table, ties, places).make();
    }
    Prices.follow(draft);
    new ColumnFit(draft).fit();
    schema.notes().forEach(draft::note);
    return draft;
  }
}
