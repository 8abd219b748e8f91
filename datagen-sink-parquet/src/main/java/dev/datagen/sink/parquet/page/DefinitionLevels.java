package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Nulls;

/** Definition levels of a nullable column: one bit a row, 0 where null, behind their length. */
final class DefinitionLevels {

  private DefinitionLevels() {}

  static void encode(Nulls nulls, int nullCount, int rows, PageBuffer page) {
    int start = page.size();
    page.putInt(0);
    if (nullCount == 0 || nullCount == rows) {
      page.putVarint((long) rows << 1);
      page.putByte(nullCount == 0 ? 1 : 0);
    } else {
      bits(nulls, rows, page);
    }
    page.setInt(start, page.size() - start - Integer.BYTES);
  }

  private static void bits(Nulls nulls, int rows, PageBuffer page) {
    int groups = rows + 7 >> 3;
    page.putVarint((long) groups << 1 | 1);
    int end = page.size() + groups;
    for (int word = 0; word << 6 < rows; word++) {
      int rest = rows - (word << 6);
      long present = ~nulls.word(word);
      page.putLong(rest >= Long.SIZE ? present : present & (1L << rest) - 1);
    }
    page.truncate(end);
  }
}
