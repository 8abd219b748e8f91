package dev.datagen.sink.kafka.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.util.List;

/** Rows as JSON objects behind a fixed prefix, fields in the order of the columns. */
public final class JsonRows implements RowsEncoder {

  /** With Jackson's own writer of doubles, since Java's changed with version 19. */
  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final byte[] prefix;
  private final SerializableString[] names;
  private final List<JsonColumn> columns;

  /**
   * @param prefix comes before each object: the framing, or nothing
   */
  public JsonRows(TableSchema table, byte[] prefix) {
    this.prefix = prefix.clone();
    this.names =
        table.columns().stream()
            .map(column -> new SerializedString(column.name()))
            .toArray(SerializableString[]::new);
    this.columns = table.columns().stream().map(ColumnSchema::type).map(JsonColumn::of).toList();
  }

  @Override
  public EncodedRows encode(Chunk chunk) throws IOException {
    JsonColumn.Bound[] bound = new JsonColumn.Bound[names.length];
    Column[] values = chunk.columns().toArray(Column[]::new);
    for (int i = 0; i < bound.length; i++) {
      bound[i] = columns.get(i).bind(values[i]);
    }
    RowsBuilder rows = new RowsBuilder(chunk.size());
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      for (int row = 0; row < chunk.size(); row++) {
        bytes.reset();
        bytes.write(prefix);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
          generator.writeStartObject();
          for (int i = 0; i < bound.length; i++) {
            generator.writeFieldName(names[i]);
            if (values[i].isNull(row)) {
              generator.writeNull();
            } else {
              bound[i].write(row, generator);
            }
          }
          generator.writeEndObject();
        }
        byte[] record = bytes.toByteArray();
        rows.add(record, record.length);
        rows.endRow();
      }
    }
    return rows.build();
  }
}
