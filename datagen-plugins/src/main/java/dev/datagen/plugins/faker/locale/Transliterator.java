package dev.datagen.plugins.faker.locale;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes names in the letters a to z: accents are dropped, letters of their own written out, and
 * Cyrillic, Greek, Georgian, Armenian and Korean letters romanised one by one. What has no table
 * (Chinese, Arabic, …) is left out.
 */
public final class Transliterator {

  private static final Map<Integer, String> LETTERS = new HashMap<>();
  private static final String[] KNOWN = new String[0x2000];
  private static final int HANGUL = 0xAC00;
  private static final int HANGUL_END = 0xD7A3;
  private static final List<String> INITIALS =
      List.of("g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1));
  private static final List<String> MEDIALS =
      List.of("a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1));
  private static final List<String> FINALS =
      List.of(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1));

  static {
    for (List<String> row : Table.read("letters.tsv")) {
      String[] from = row.get(0).split(" ");
      String[] to = row.get(1).split(" ");
      for (int i = 0; i < from.length; i++) {
        LETTERS.put(from[i].codePointAt(0), to[i].equals("-") ? "" : to[i]);
      }
    }
  }

  private Transliterator() {}

  /**
   * The letters a to z and digits of a text, in lower case; everything else is left out.
   *
   * @param language its language where known (German ä is ae), else empty
   */
  public static String toAscii(String text, String language) {
    StringBuilder ascii = new StringBuilder(text.length());
    append(language.equals("de") ? umlauts(text) : text, ascii);
    return ascii.toString();
  }

  /** As {@link #toAscii}, with spaces and full stops kept as they are. */
  public static String toAsciiWords(String text, String language) {
    StringBuilder ascii = new StringBuilder(text.length());
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char character = i < text.length() ? text.charAt(i) : ' ';
      boolean space = Character.isWhitespace(character);
      if (space || character == '.') {
        ascii.append(toAscii(word.toString(), language)).append(space ? ' ' : '.');
        word.setLength(0);
      } else {
        word.append(character);
      }
    }
    return ascii.toString();
  }

  private static String umlauts(String text) {
    return text.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "ae")
        .replace("Ö", "oe")
        .replace("Ü", "ue");
  }

  private static void append(String text, StringBuilder ascii) {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point < 0x80) {
        appendAscii(point, ascii);
      } else if (point < KNOWN.length) {
        // strings are immutable: threads that meet here write the same
        String known = KNOWN[point];
        if (known == null) {
          known = written(point);
          KNOWN[point] = known;
        }
        ascii.append(known);
      } else {
        ascii.append(written(point));
      }
    }
  }

  private static String written(int point) {
    String letters = LETTERS.get(point);
    if (letters != null) {
      return letters;
    }
    StringBuilder ascii = new StringBuilder();
    if (point >= HANGUL && point <= HANGUL_END) {
      int syllable = point - HANGUL;
      ascii
          .append(INITIALS.get(syllable / 588))
          .append(MEDIALS.get(syllable % 588 / 28))
          .append(FINALS.get(syllable % 28));
    } else {
      String whole = Character.toString(point);
      String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
      if (!parts.equals(whole)) {
        append(parts, ascii);
      }
    }
    return ascii.toString();
  }

  private static void appendAscii(int point, StringBuilder ascii) {
    if (point >= 'A' && point <= 'Z') {
      ascii.append((char) (point + 32));
    } else if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
      ascii.append((char) point);
    }
  }
}
