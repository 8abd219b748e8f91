package dev.datagen.sink.kafka.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowsBuilderTest {

  @Test
  void rowsOfAnyLengthComeBackAcrossBlocks() {
    int rows = 2 * EncodedRows.BLOCK + 7;
    RowsBuilder builder = new RowsBuilder(rows);
    for (int row = 0; row < rows; row++) {
      if (isAbsent(row)) {
        builder.skipRow();
      } else {
        byte[] bytes = bytes(row);
        builder.add(bytes, bytes.length);
        builder.endRow();
      }
    }

    EncodedRows encoded = builder.build();

    long sum = 0;
    assertThat(encoded.size()).isEqualTo(rows);
    for (int row = 0; row < rows; row++) {
      assertThat(encoded.isAbsent(row)).isEqualTo(isAbsent(row));
      byte[] expected = isAbsent(row) ? new byte[0] : bytes(row);
      byte[] copy = new byte[encoded.length(row)];
      encoded.copy(row, copy);
      assertThat(copy).as("row %s", row).isEqualTo(expected);
      sum += expected.length;
    }
    assertThat(encoded.bytes()).isEqualTo(sum);
  }

  @Test
  void absentRowsHaveNoBytes() {
    EncodedRows absent = EncodedRows.absent(300);

    assertThat(absent.size()).isEqualTo(300);
    assertThat(absent.bytes()).isZero();
    assertThat(absent.isAbsent(0)).isTrue();
    assertThat(absent.isAbsent(299)).isTrue();
  }

  /** Absent at the ends of blocks too. */
  private static boolean isAbsent(int row) {
    return row % 5 == 0 || row % EncodedRows.BLOCK == EncodedRows.BLOCK - 1;
  }

  private static byte[] bytes(int row) {
    byte[] bytes = new byte[row % 11 == 0 ? 0 : row * 3];
    Arrays.fill(bytes, (byte) row);
    return bytes;
  }
}
