package dev.datagen.sink.text;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.sink.text.sql.CopyFormat;
import dev.datagen.sink.text.sql.Dialect;
import dev.datagen.sink.text.sql.InsertFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pf4j.Extension;

/** The sink {@code sql}. */
@Extension
public final class SqlSinkFactory implements SinkFactory<SqlOptions> {

  @Override
  public String id() {
    return "sql";
  }

  @Override
  public Class<SqlOptions> options() {
    return SqlOptions.class;
  }

  @Override
  public boolean acceptsOpenTables() {
    return true;
  }

  @Override
  public Sink<?> open(SinkContext context, SqlOptions options) throws IOException {
    refuseWhatDoesNotFit(options);
    FileOptions files =
        FileOptions.of(
            id(), options.extension(), ".sql", options.compression(), options.rowsPerFile());
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", id());
    described.put("style", options.style().name().toLowerCase(Locale.ROOT));
    described.put("dialect", options.dialect().name().toLowerCase(Locale.ROOT));
    described.put("create_tables", options.createTables());
    Described.files(described, files);
    return TextSink.of(context, format(options), files, described);
  }

  private static TextFormat format(SqlOptions options) {
    return switch (options.style()) {
      case COPY -> new CopyFormat(options.createTables());
      case INSERT ->
          new InsertFormat(options.dialect(), options.createTables(), options.rowsPerInsert());
    };
  }

  private static void refuseWhatDoesNotFit(SqlOptions options) {
    if (options.style() == SqlOptions.Style.COPY && options.dialect() == Dialect.MYSQL) {
      throw refused(
          "dialect", "MySQL has no COPY … FROM stdin", "choose style insert, or the csv sink");
    }
    if (options.rowsPerFile() != null && options.createTables()) {
      throw refused(
          "rows_per_file",
          "every file of a table would make the table again",
          "set create_tables to false");
    }
  }

  private static ProblemException refused(String option, String message, String hint) {
    return new ProblemException(
        List.of(Problem.error("bad-option", "sinks.sql." + option, message, hint, null)));
  }
}
