package dev.datagen.sink.parquet.page;

/**
 * RLE_DICTIONARY over a whole array of codes: the width in one byte, then runs of equal codes where
 * there are long ones and bit-packed codes elsewhere (Encodings.md, RLE / bit-packing hybrid).
 */
final class CodeEncoder {

  /** Shorter runs of one code are left bit-packed. */
  private static final int LEAST_RUN = 64;

  private CodeEncoder() {}

  static void encode(int[] codes, int count, int width, PageBuffer page) {
    page.putByte(width);
    int packedFrom = 0;
    int at = 0;
    while (at + LEAST_RUN <= count) {
      if (codes[at] != codes[at + LEAST_RUN - 1]) {
        at += 8;
        continue;
      }
      int end = endOfRun(codes, at, count);
      if (end - at < LEAST_RUN) {
        at += 8;
        continue;
      }
      pack(codes, packedFrom, at, width, page);
      run(codes[at], end - at, width, page);
      packedFrom = end;
      at = end;
    }
    pack(codes, packedFrom, count, width, page);
  }

  private static int endOfRun(int[] codes, int from, int count) {
    int code = codes[from];
    int end = from + 1;
    while (end < count && codes[end] == code) {
      end++;
    }
    return end;
  }

  private static void run(int code, int length, int width, PageBuffer page) {
    page.putVarint((long) length << 1);
    for (int shift = 0; shift < width; shift += 8) {
      page.putByte(code >>> shift);
    }
  }

  private static void pack(int[] codes, int from, int to, int width, PageBuffer page) {
    if (from < to) {
      int groups = to - from + 7 >> 3;
      page.putVarint((long) groups << 1 | 1);
      page.reserve(Math.multiplyExact(groups, width));
      int end = BitPacking.pack(codes, from, to, width, page.bytes(), page.size());
      page.advance(end - page.size());
    }
  }
}
