package dev.datagen.llm.sql;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import dev.datagen.llm.sql.make.DraftMaker;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.read.SchemaReader;
import dev.datagen.llm.sql.script.Source;
import java.nio.file.Path;

/**
 * Makes a draft of the CREATE TABLE statements of a script for PostgreSQL, MySQL, SQL Server,
 * Oracle or SQLite.
 */
public final class SqlDraft {

  private SqlDraft() {}

  /** The draft of a file with SQL. */
  public static DatasetDraft of(Path file) {
    Source source = new Source(file.toString(), InputFile.read(file));
    SqlSchema schema = SchemaReader.read(source);
    if (schema.tables().isEmpty()) {
      throw InputProblems.wrong(
          file + " creates no table", "name a script with CREATE TABLE statements");
    }
    return DraftMaker.make(schema, InputFile.name(file));
  }
}
