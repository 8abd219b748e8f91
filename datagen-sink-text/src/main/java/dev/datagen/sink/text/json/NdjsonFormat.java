package dev.datagen.sink.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.datagen.api.column.Column;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.text.TableFormat;
import dev.datagen.sink.text.TextFormat;
import dev.datagen.sink.text.value.Bytes;
import dev.datagen.sink.text.value.Cells;
import java.io.IOException;
import java.util.List;

/**
 * One JSON object a line.
 *
 * @param nulls whether members that are null are written; else they are left out
 */
public record NdjsonFormat(boolean nulls) implements TextFormat {

  // Its own writer of doubles, because Double.toString changed with Java 19.
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  @Override
  public TableFormat of(TableSchema table) {
    SerializableString[] names =
        table.columns().stream()
            .map(column -> new SerializedString(column.name()))
            .toArray(SerializableString[]::new);
    return new Table(nulls, table, names);
  }

  private record Table(boolean nulls, TableSchema table, SerializableString[] names)
      implements TableFormat {

    @Override
    public byte[] head() {
      return new byte[0];
    }

    @Override
    public byte[] tail(long fileRows) {
      return new byte[0];
    }

    @Override
    public void rows(List<Column> columns, int from, int to, long row, Bytes out)
        throws IOException {
      try (JsonGenerator json = FACTORY.createGenerator(out)) {
        json.setRootValueSeparator(null);
        JsonValues values = new JsonValues(json);
        Cells[] cells = new Cells[columns.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = Cells.of(columns.get(i), table.columns().get(i).type(), values);
        }
        for (int position = from; position < to; position++) {
          json.writeStartObject();
          for (int i = 0; i < cells.length; i++) {
            if (nulls || !columns.get(i).isNull(position)) {
              json.writeFieldName(names[i]);
              cells[i].write(position);
            }
          }
          json.writeEndObject();
          json.writeRaw('\n');
        }
      }
    }
  }
}
