package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.kafka.encode.EncodedRows;
import dev.datagen.sink.kafka.encode.KeyEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScratchTest {

  private final EncodedRows rows = texts("first", "other", null, "x".repeat(2000));

  @Test
  void arraysHaveTheRowsLengthAndServeAgain() {
    Scratch scratch = new Scratch(true);

    byte[] first = scratch.of(rows, 0);
    assertThat(first).asString().isEqualTo("first");
    assertThat(scratch.of(rows, 1)).isSameAs(first).asString().isEqualTo("other");
    assertThat(scratch.of(rows, 2)).isNull();
    assertThat(scratch.of(rows, 3)).hasSize(2000);
  }

  @Test
  void whatSomebodyMayKeepIsNotWrittenAgain() {
    Scratch scratch = new Scratch(false);

    byte[] first = scratch.of(rows, 0);
    scratch.of(rows, 1);

    assertThat(first).asString().isEqualTo("first");
  }

  private static EncodedRows texts(String... values) {
    ColumnSchema column = new ColumnSchema("text", ColumnType.STRING, true, "");
    TableSchema table =
        new TableSchema("t", "", List.of(column), 0, OptionalInt.empty(), List.of(), values.length);
    Chunk chunk = new Chunk(table, 0, 0, values.length, List.of(Utf8Column.of(values)));
    try {
      return KeyEncoder.text(table, 0).encode(chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
