package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Nulls;

/**
 * Definition levels of a nullable column: a bit a row, 0 where null, as runs of equal bits where
 * there are 64 or more and as they are elsewhere (Encodings.md, RLE / bit-packing hybrid).
 */
final class DefinitionLevels {

  private DefinitionLevels() {}

  static void encode(Nulls nulls, int nullCount, int rows, PageBuffer page) {
    if (nullCount == 0 || nullCount == rows) {
      run(nullCount == 0 ? -1 : 0, rows, page);
      return;
    }
    int fullWords = rows >> 6;
    int word = 0;
    while (word < fullWords) {
      int from = word;
      long present = ~nulls.word(word);
      if (present == 0 || present == -1) {
        do {
          word++;
        } while (word < fullWords && ~nulls.word(word) == present);
        run(present, word - from << 6, page);
      } else {
        do {
          word++;
        } while (word < fullWords && nulls.word(word) != 0 && nulls.word(word) != -1);
        page.putVarint((long) (word - from) << 4 | 1);
        for (int mixed = from; mixed < word; mixed++) {
          page.putLong(~nulls.word(mixed));
        }
      }
    }
    rest(~nulls.word(fullWords), rows & 63, page);
  }

  private static void run(long present, int rows, PageBuffer page) {
    page.putVarint((long) rows << 1);
    page.putByte((int) present & 1);
  }

  private static void rest(long present, int rows, PageBuffer page) {
    if (rows > 0) {
      int groups = rows + 7 >> 3;
      page.putVarint((long) groups << 1 | 1);
      page.putLong(present & (1L << rows) - 1);
      page.truncate(page.size() - Long.BYTES + groups);
    }
  }
}
