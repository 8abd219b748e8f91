package dev.datagen.sink.text.sql;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.text.TableFormat;
import dev.datagen.sink.text.TextFormat;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Cells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Scripts for {@code psql}: one COPY … FROM stdin with the rows behind it.
 *
 * @param createTables whether files begin with CREATE TABLE
 */
public record CopyFormat(boolean createTables) implements TextFormat {

  @Override
  public TableFormat of(TableSchema table) {
    return new Table(createTables, table);
  }

  private record Table(boolean createTables, TableSchema table) implements TableFormat {

    @Override
    public byte[] head() {
      Dialect dialect = Dialect.STANDARD;
      String create = createTables ? CreateTable.of(table, dialect) : "";
      String copy =
          "COPY "
              + dialect.name(table.name())
              + " "
              + CreateTable.names(table, dialect)
              + " FROM stdin;\n";
      return (create + copy).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] tail(long fileRows) {
      return "\\.\n".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void rows(List<Column> columns, int from, int to, long row, Bytes out)
        throws IOException {
      CopyValues values = new CopyValues(out);
      Cells[] cells = new Cells[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Cells.of(columns.get(i), table.columns().get(i).type(), values);
      }
      for (int position = from; position < to; position++) {
        for (int i = 0; i < cells.length; i++) {
          if (i > 0) {
            out.ascii('\t');
          }
          cells[i].write(position);
        }
        out.ascii('\n');
      }
    }
  }
}
