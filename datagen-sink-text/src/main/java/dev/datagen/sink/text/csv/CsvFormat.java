package dev.datagen.sink.text.csv;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.text.TableFormat;
import dev.datagen.sink.text.TextFormat;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Cells;
import java.io.IOException;
import java.util.List;

/**
 * CSV files with a line for each row, ended by {@code \n}.
 *
 * @param delimiter stands between values, one ASCII character
 * @param header whether the first line names the columns
 * @param nullText stands for a null
 */
public record CsvFormat(byte delimiter, boolean header, byte[] nullText) implements TextFormat {

  @Override
  public TableFormat of(TableSchema table) {
    return new Table(this, table);
  }

  private record Table(CsvFormat format, TableSchema table) implements TableFormat {

    @Override
    public byte[] head() {
      if (!format.header) {
        return new byte[0];
      }
      Bytes out = new Bytes(256);
      CsvValues values = new CsvValues(format.delimiter, format.nullText, out);
      String separator = "";
      for (ColumnSchema column : table.columns()) {
        out.ascii(separator);
        values.text(Utf8Column.of(column.name()), 0);
        separator = Character.toString(format.delimiter);
      }
      out.ascii('\n');
      return out.copy();
    }

    @Override
    public byte[] tail(long fileRows) {
      return new byte[0];
    }

    @Override
    public void rows(List<Column> columns, int from, int to, long row, Bytes out)
        throws IOException {
      CsvValues values = new CsvValues(format.delimiter, format.nullText, out);
      Cells[] cells = new Cells[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Cells.of(columns.get(i), table.columns().get(i).type(), values);
      }
      for (int position = from; position < to; position++) {
        for (int i = 0; i < cells.length; i++) {
          if (i > 0) {
            out.write(format.delimiter);
          }
          cells[i].write(position);
        }
        out.ascii('\n');
      }
    }
  }
}
