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
 * INSERT statements of several rows each; where they begin depends on the rows, not on the chunks.
 *
 * @param dialect for whom
 * @param createTables whether files begin with CREATE TABLE
 * @param rowsPerInsert rows of a statement
 */
public record InsertFormat(Dialect dialect, boolean createTables, int rowsPerInsert)
    implements TextFormat {

  @Override
  public TableFormat of(TableSchema table) {
    return new Table(this, table);
  }

  private record Table(InsertFormat format, TableSchema table) implements TableFormat {

    @Override
    public byte[] head() {
      String create = format.createTables ? CreateTable.of(table, format.dialect) : "";
      return create.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] tail(long fileRows) {
      boolean open = fileRows % format.rowsPerInsert > 0;
      return (open ? ";\n" : "").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void rows(List<Column> columns, int from, int to, long row, Bytes out)
        throws IOException {
      String insert =
          "INSERT INTO "
              + format.dialect.name(table.name())
              + " "
              + CreateTable.names(table, format.dialect)
              + " VALUES\n";
      SqlValues values = new SqlValues(format.dialect, out);
      Cells[] cells = new Cells[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Cells.of(columns.get(i), table.columns().get(i).type(), values);
      }
      for (int position = from; position < to; position++, row++) {
        // what a row ends with is written by who follows: the last one may not be known yet
        out.ascii(row % format.rowsPerInsert == 0 ? insert : ",\n");
        row(cells, position, out);
        if ((row + 1) % format.rowsPerInsert == 0) {
          out.ascii(";\n");
        }
      }
    }

    private static void row(Cells[] cells, int position, Bytes out) throws IOException {
      for (int i = 0; i < cells.length; i++) {
        out.ascii(i == 0 ? '(' : ',');
        cells[i].write(position);
      }
      out.ascii(')');
    }
  }
}
