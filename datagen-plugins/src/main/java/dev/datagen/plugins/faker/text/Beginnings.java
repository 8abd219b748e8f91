package dev.datagen.plugins.faker.text;

import java.util.Arrays;

/**
 * How texts begin: those of a product as far as the word of its first part with several tells, or
 * those of a run of codes. Immutable.
 *
 * @param least for each word or run the seven first bytes as a number, bytes not told as 0
 * @param greatest the same, bytes not told as 255
 */
record Beginnings(long[] least, long[] greatest) {

  private static final int BYTES = 7;

  /**
   * The beginnings of texts that are a word of each table.
   *
   * @param lead which table tells them; those before it have one word each
   */
  static Beginnings of(WordTable[] tables, int lead) {
    WordTable words = tables[lead];
    byte[] before = fixed(tables, 0, lead);
    byte[] behind = fixed(tables, lead + 1, tables.length);
    long[] least = new long[words.size()];
    long[] greatest = new long[words.size()];
    for (int word = 0; word < least.length; word++) {
      int end = before.length + words.length(word);
      int told = end + behind.length;
      byte[] beginning = Arrays.copyOf(before, told + BYTES);
      words.copy(word, beginning, before.length);
      System.arraycopy(behind, 0, beginning, end, behind.length);
      for (int i = 0; i < BYTES; i++) {
        int shift = 48 - 8 * i;
        least[word] |= (i < told ? beginning[i] & 0xffL : 0) << shift;
        greatest[word] |= (i < told ? beginning[i] & 0xffL : 0xff) << shift;
      }
    }
    return new Beginnings(least, greatest);
  }

  /**
   * The beginnings of the texts of several products, whose codes stand one behind the other, by
   * runs of {@code 1 << shift} codes.
   *
   * @param starts the first code of each product, and the number of codes
   */
  static Beginnings ofRuns(Product[] products, int[] starts, int shift) {
    int runs = (starts[products.length] >>> shift) + 1;
    long[] least = new long[runs];
    long[] greatest = new long[runs];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int p = 0; p < products.length; p++) {
      Beginnings words = products[p].beginnings();
      // all codes of one leading word stand side by side
      int codes = (starts[p + 1] - starts[p]) / words.least().length;
      for (int word = 0; word < words.least().length; word++) {
        int first = starts[p] + word * codes;
        for (int run = first >>> shift; run <= first + codes - 1 >>> shift; run++) {
          least[run] = Math.min(least[run], words.least()[word]);
          greatest[run] = Math.max(greatest[run], words.greatest()[word]);
        }
      }
    }
    return new Beginnings(least, greatest);
  }

  /** The words of tables that have one only, up to the first that has more. */
  private static byte[] fixed(WordTable[] tables, int from, int to) {
    byte[] fixed = new byte[0];
    for (int i = from; i < to && tables[i].size() == 1; i++) {
      int length = fixed.length;
      fixed = Arrays.copyOf(fixed, length + tables[i].length(0));
      tables[i].copy(0, fixed, length);
    }
    return fixed;
  }
}
