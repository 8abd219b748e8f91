package dev.datagen.sink.kafka.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AvroMadeStringsTest {

  private static final int ROWS = 2 * EncodedRows.BLOCK + 50;
  private static final ColumnSchema NAME = new ColumnSchema("name", ColumnType.STRING, true, "");
  private static final TableSchema TABLE =
      new TableSchema("t", "", List.of(NAME), 0, OptionalInt.empty(), List.of(), ROWS);

  /** Makes texts of up to 100 bytes on request. */
  private static final Dictionary MADE =
      new Dictionary() {
        @Override
        public int size() {
          return 101;
        }

        @Override
        public int longest() {
          return 200;
        }

        @Override
        public int length(int code) {
          return string(code).getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public int copy(int code, byte[] target, int offset) {
          byte[] bytes = string(code).getBytes(StandardCharsets.UTF_8);
          System.arraycopy(bytes, 0, target, offset, bytes.length);
          for (int i = 0; i < ShortCopy.SLACK; i++) {
            target[offset + bytes.length + i] = '!';
          }
          return offset + bytes.length;
        }

        @Override
        public String string(int code) {
          return "ö" + "x".repeat(code);
        }
      };

  @Test
  void textsMadeOnRequestAreWrittenAsOthersAre() throws IOException {
    int[] codes = new int[ROWS];
    long[] nulls = new long[Nulls.wordsFor(ROWS)];
    String[] texts = new String[ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[row] = row * 31 % MADE.size();
      texts[row] = MADE.string(codes[row]);
      if (row % 7 == 3 || row % 50 < 4) {
        Nulls.set(nulls, row);
      }
    }
    Nulls some = Nulls.of(nulls);

    EncodedRows made = encode(new DictionaryColumn(codes, MADE, some));
    EncodedRows others = encode(Utf8Column.of(texts).withNulls(some));

    assertThat(made.bytes()).isEqualTo(others.bytes());
    for (int row = 0; row < ROWS; row++) {
      assertThat(bytes(made, row)).as("row %s", row).isEqualTo(bytes(others, row));
    }
  }

  private static EncodedRows encode(Column column) throws IOException {
    return new AvroRows(TABLE, new byte[] {0, 1})
        .encode(new Chunk(TABLE, 0, 0, ROWS, List.of(column)));
  }

  private static byte[] bytes(EncodedRows rows, int row) {
    byte[] bytes = new byte[rows.length(row)];
    rows.copy(row, bytes);
    return bytes;
  }
}
