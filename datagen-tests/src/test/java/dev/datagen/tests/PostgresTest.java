package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of the sink {@code sql} are loaded by a real PostgreSQL, which then has every value. */
class PostgresTest {

  private static final String NULL = "<null>";
  private static final String END = "\u001f";

  @TempDir Path folder;

  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    assumeThat(PostgresServer.isInstalled()).as("no PostgreSQL here").isTrue();
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({"ecommerce,insert", "all_generators,copy"})
  void everyValueOfAnExampleArrives(String example, String style) throws Exception {
    ChunkCollector made = Generated.run(Generated.example(example).seed(3).rows(40));
    RunReport report =
        Generated.example(example)
            .seed(3)
            .rows(40)
            .validate(false)
            .to("sql", Map.of("style", style))
            .directory(folder)
            .run();
    String database = example + "_" + style;
    server.create(database);
    for (RunReport.TableReport table : report.tables()) {
      server.load(database, folder.resolve(table.name() + ".sql"));
      Chunk first = made.chunks(table.name()).get(0);
      for (int i = 0; i < first.table().columns().size(); i++) {
        ColumnSchema column = first.table().columns().get(i);
        assertThat(server.ask(database, question(first.table(), column)))
            .as(table.name() + "." + column.name())
            .isEqualTo(expected(made, table.name(), i));
      }
    }
  }

  private static String question(TableSchema table, ColumnSchema column) {
    String name = "\"" + column.name() + "\"";
    ColumnType type = column.type();
    String text =
        switch (type.kind()) {
          case INT, BOOL -> name + "::text";
          case STRING -> name;
          case FLOAT -> "'a number'";
          case DATETIME -> "(extract(epoch from " + name + ") * 1000000)::bigint::text";
          case DATE -> "(" + name + " - date '1970-01-01')::text";
          case DECIMAL -> "(" + name + " * 1" + "0".repeat(type.scale()) + ")::bigint::text";
        };
    return "select string_agg(case when %s is null then '%s' else %s end, chr(31) order by ctid) from \"%s\""
        .formatted(name, NULL, text, table.name());
  }

  private static String expected(ChunkCollector made, String table, int position) {
    StringBuilder text = new StringBuilder();
    for (Chunk chunk : made.chunks(table)) {
      Column column = chunk.columns().get(position);
      boolean isFloat =
          chunk.table().columns().get(position).type().kind() == ColumnType.Kind.FLOAT;
      for (int row = 0; row < chunk.size(); row++) {
        text.append(text.isEmpty() ? "" : END);
        text.append(
            column.isNull(row) ? NULL : isFloat ? "a number" : column.value(row).toString());
      }
    }
    return text.toString();
  }
}
