package dev.datagen.sink.parquet.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Nulls;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bulk encoders against the decoders of Parquet's own library. */
class EncodersTest {

  private static final int[] COUNTS = {1, 2, 31, 32, 33, 128, 129, 130, 1000, 4097};

  @Test
  void packed_differences_of_every_width_are_decoded_to_the_same_values() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    for (int width = 0; width <= 64; width++) {
      for (int count : COUNTS) {
        long mask = width == 64 ? -1L : (1L << width) - 1;
        long[] values = random.longs(count).map(value -> value & mask).toArray();
        assertThat(decodedDeltas(values)).as("width %d, count %d", width, count).isEqualTo(values);
      }
    }
  }

  @Test
  void packed_differences_survive_overflow_and_order() throws Exception {
    for (long[] values :
        new long[][] {
          {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0, -1},
          {Long.MAX_VALUE, Long.MIN_VALUE},
          LongStream.range(0, 1000).map(i -> 5_000_000_000L + 3 * i).toArray(),
          LongStream.range(0, 1000).map(i -> -i * i).toArray()
        }) {
      assertThat(decodedDeltas(values)).isEqualTo(values);
    }
  }

  @Test
  void packed_differences_that_pass_the_limit_leave_the_page_as_it_was() {
    PageBuffer page = new PageBuffer();
    page.putInt(1);
    long[] values = new SplittableRandom(3).longs(1000).toArray();
    assertThat(new DeltaEncoder().encode(values, 1000, 64, 7000, page)).isFalse();
    assertThat(new DeltaEncoder().encode(values, 1000, 32, 100_000, page)).isFalse();
    assertThat(page.size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 8, 9, 13, 16})
  void codes_with_and_without_runs_are_decoded_to_the_same_codes(int width) throws Exception {
    SplittableRandom random = new SplittableRandom(width);
    for (int count : COUNTS) {
      int[] codes = new int[count];
      int at = 0;
      while (at < count) {
        int run = random.nextInt(4) == 0 ? random.nextInt(1, 400) : 1;
        int end = Math.min(count, at + run);
        Arrays.fill(codes, at, end, random.nextInt(1 << width));
        at = end;
      }
      PageBuffer page = new PageBuffer();
      CodeEncoder.encode(codes, count, width, page);
      assertThat(page.bytes()[0]).isEqualTo((byte) width);
      RunLengthBitPackingHybridDecoder decoder =
          new RunLengthBitPackingHybridDecoder(
              width, new ByteArrayInputStream(page.bytes(), 1, page.size() - 1));
      for (int i = 0; i < count; i++) {
        assertThat(decoder.readInt()).as("code %d of %d", i, count).isEqualTo(codes[i]);
      }
    }
  }

  @Test
  void one_code_repeated_takes_a_few_bytes() {
    PageBuffer page = new PageBuffer();
    CodeEncoder.encode(new int[65_536], 65_536, 16, page);
    assertThat(page.size()).isLessThan(8);
  }

  @Test
  void definition_levels_say_which_rows_are_null() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    for (int rows : COUNTS) {
      for (double share : new double[] {0, 0.001, 0.3, 0.999, 1}) {
        long[] words = new long[Nulls.wordsFor(rows)];
        for (int row = 0; row < rows; row++) {
          if (random.nextDouble() < share) {
            Nulls.set(words, row);
          }
        }
        Nulls nulls = Nulls.of(words);
        PageBuffer page = new PageBuffer();
        DefinitionLevels.encode(nulls, nulls.count(rows), rows, page);
        RunLengthBitPackingHybridDecoder decoder =
            new RunLengthBitPackingHybridDecoder(
                1, new ByteArrayInputStream(page.bytes(), 0, page.size()));
        for (int row = 0; row < rows; row++) {
          assertThat(decoder.readInt()).isEqualTo(nulls.isNull(row) ? 0 : 1);
        }
      }
    }
  }

  private static long[] decodedDeltas(long[] values) throws Exception {
    PageBuffer page = new PageBuffer();
    assertThat(new DeltaEncoder().encode(values, values.length, Long.SIZE, Integer.MAX_VALUE, page))
        .isTrue();
    DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
    ByteBuffer bytes = ByteBuffer.wrap(page.bytes(), 0, page.size());
    reader.initFromPage(values.length, ByteBufferInputStream.wrap(bytes));
    long[] decoded = new long[values.length];
    for (int i = 0; i < decoded.length; i++) {
      decoded[i] = reader.readLong();
    }
    return decoded;
  }
}
