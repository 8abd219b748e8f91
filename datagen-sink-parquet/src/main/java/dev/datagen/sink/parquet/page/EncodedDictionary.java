package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** A dictionary as a compressed dictionary page, made once and written into every row group. */
public final class EncodedDictionary {

  private final Dictionary dictionary;
  private final byte[] compressed;
  private final int uncompressedSize;
  private final int width;
  private final int[] rankOfCode;
  private final int[] codeOfRank;

  EncodedDictionary(Dictionary dictionary, Scratch scratch) throws IOException {
    this.dictionary = dictionary;
    int size = dictionary.size();
    width = Math.max(1, BitPacking.width(size - 1L));
    PageBuffer page = scratch.page;
    page.truncate(0);
    byte[][] values = new byte[size][];
    for (int code = 0; code < size; code++) {
      values[code] = new byte[dictionary.length(code)];
      dictionary.copy(code, values[code], 0);
      page.putInt(values[code].length);
      page.putBytes(values[code], 0, values[code].length);
    }
    uncompressedSize = page.size();
    compressed = scratch.compressor.compress(page.bytes(), uncompressedSize);
    codeOfRank =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Arrays.compareUnsigned(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    rankOfCode = new int[size];
    for (int rank = 0; rank < size; rank++) {
      rankOfCode[codeOfRank[rank]] = rank;
    }
  }

  /** Whether it is the encoded form of that very dictionary. */
  boolean encodes(Dictionary other) {
    return dictionary == other;
  }

  /**
   * Whether two pages of codes may lie in the same column chunk. Content decides, since which
   * object a component happened to hand out may depend on the threads.
   */
  public boolean same(EncodedDictionary other) {
    return dictionary == other.dictionary || Arrays.equals(compressed, other.compressed);
  }

  /** The dictionary page to write before the data pages. */
  public DictionaryPage page() {
    return new DictionaryPage(
        BytesInput.from(compressed), uncompressedSize, dictionary.size(), Encoding.PLAIN);
  }

  /** Appends the codes that are not null and notes the least and greatest value they stand for. */
  Encoding encode(DictionaryColumn column, int present, Statistics<?> statistics, Scratch scratch) {
    int[] codes =
        present == column.size() ? column.codes() : scratch.present(column.codes(), column.nulls());
    int min = Integer.MAX_VALUE;
    int max = -1;
    for (int i = 0; i < present; i++) {
      int rank = rankOfCode[codes[i]];
      min = Math.min(min, rank);
      max = Math.max(max, rank);
    }
    statistics.updateStats(value(min));
    statistics.updateStats(value(max));
    CodeEncoder.encode(codes, present, width, scratch.page);
    return Encoding.RLE_DICTIONARY;
  }

  private Binary value(int rank) {
    int code = codeOfRank[rank];
    byte[] value = new byte[dictionary.length(code)];
    dictionary.copy(code, value, 0);
    return Binary.fromConstantByteArray(value);
  }
}
