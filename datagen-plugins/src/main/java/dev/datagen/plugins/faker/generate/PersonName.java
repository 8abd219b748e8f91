package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.plugins.faker.locale.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * First and last word of a person's name in the letters a to z, without titles. Reused from row to
 * row within one call; not thread safe.
 */
final class PersonName {

  private static final long[] TITLES =
      packed(
          "mr mrs ms miss dr prof sir madam dame lord lady herr frau jr sr i ii iii iv v md dds phd"
              + " dvm ing mag dipl med mba cpa esq");

  private byte[] text = new byte[64];
  private int firstStart;
  private int firstEnd;
  private int lastStart;
  private int lastEnd;

  /** Reads a name; false if nothing of it can be written in a to z. */
  boolean read(StringColumn column, int row, String language) {
    int length = column.length(row);
    if (text.length < length) {
      text = new byte[length * 2];
    }
    column.copy(row, text, 0);
    for (int i = 0; i < length; i++) {
      if (text[i] < 0) {
        String name = new String(text, 0, length, StandardCharsets.UTF_8);
        byte[] ascii =
            Transliterator.toAsciiWords(name, language).getBytes(StandardCharsets.US_ASCII);
        text = ascii.length > text.length ? new byte[ascii.length * 2] : text;
        System.arraycopy(ascii, 0, text, 0, ascii.length);
        length = ascii.length;
        break;
      }
    }
    return split(length);
  }

  private boolean split(int length) {
    firstEnd = 0;
    firstStart = 0;
    lastEnd = 0;
    int at = 0;
    int i = 0;
    while (i < length) {
      int start = at;
      long packed = 0;
      boolean dot = false;
      while (i < length && text[i] > ' ') {
        byte character = text[i++];
        int lower = character >= 'A' && character <= 'Z' ? character + 32 : character;
        dot = lower == '.';
        if (lower >= 'a' && lower <= 'z') {
          text[at++] = (byte) lower;
          packed = packed << 8 | lower;
        }
      }
      i++;
      boolean title = dot || at - start < 8 && Arrays.binarySearch(TITLES, packed) >= 0;
      if (at == start || title) {
        at = start;
      } else {
        if (firstEnd == 0) {
          firstStart = start;
          firstEnd = at;
        }
        lastStart = start;
        lastEnd = at;
      }
    }
    return firstEnd > 0;
  }

  /** Whether there is but one word. */
  boolean isSingle() {
    return firstStart == lastStart;
  }

  void first(Utf8Builder out) {
    out.part(text, firstStart, firstEnd - firstStart);
  }

  void initial(Utf8Builder out) {
    out.part(text, firstStart, 1);
  }

  void last(Utf8Builder out) {
    out.part(text, lastStart, lastEnd - lastStart);
  }

  private static long[] packed(String words) {
    return Arrays.stream(words.split(" "))
        .mapToLong(
            word -> {
              long packed = 0;
              for (char character : word.toCharArray()) {
                packed = packed << 8 | character;
              }
              return packed;
            })
        .sorted()
        .toArray();
  }
}
