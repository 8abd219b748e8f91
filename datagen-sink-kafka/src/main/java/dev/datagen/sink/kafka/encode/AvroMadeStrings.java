package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.ShortCopy;
import dev.datagen.api.column.StringColumn;
import java.util.Arrays;

/**
 * Strings of a dictionary that makes them on request: made once for a block of rows, when they are
 * measured, and kept until they are written. Used by one thread.
 */
final class AvroMadeStrings implements AvroColumn.Bound {

  /** Longer strings would not stay in the processor's cache. */
  private static final int LONGEST = 256;

  private final int[] codes;
  private final Dictionary dictionary;
  private final byte[] texts;
  private final long[] made = new long[EncodedRows.BLOCK];
  private final int[] starts = new int[EncodedRows.BLOCK];
  private final int[] lengths = new int[EncodedRows.BLOCK];
  private int block = -1;
  private int used;

  private AvroMadeStrings(DictionaryColumn values) {
    this.codes = values.codes();
    this.dictionary = values.dictionary();
    this.texts = new byte[EncodedRows.BLOCK * dictionary.longest() + ShortCopy.SLACK];
  }

  /** The strings of a column, made once if its dictionary can do that. */
  static AvroColumn.Bound of(StringColumn values) {
    if (values instanceof DictionaryColumn coded) {
      int longest = coded.dictionary().longest();
      if (longest >= 0 && longest <= LONGEST) {
        return new AvroMadeStrings(coded);
      }
    }
    return new AvroStrings(values);
  }

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    if (from / EncodedRows.BLOCK != block) {
      block = from / EncodedRows.BLOCK;
      used = 0;
    }
    int count = to - from;
    int start = used;
    used = dictionary.copyAll(Arrays.copyOfRange(codes, from, to), count, texts, start, made);
    for (int i = 0; i < count; i++) {
      int length = (int) made[i];
      starts[(from + i) % EncodedRows.BLOCK] = start;
      lengths[(from + i) % EncodedRows.BLOCK] = length;
      start += length;
      sizes[at + i] += Varint.size(length) + length;
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      int place = row % EncodedRows.BLOCK;
      int length = lengths[place];
      int behind = Varint.write(length, target, ends[at + row - from]);
      System.arraycopy(texts, starts[place], target, behind, length);
      ends[at + row - from] = behind + length;
    }
  }
}
