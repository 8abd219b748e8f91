package dev.datagen.plugins.faker.method;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.text.DistinctTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * ASCII texts of fixed shapes whose last step computes check digits. In a shape, {@code n} is a
 * digit, {@code z} one of 1 to 9, {@code a} a letter A to Z, {@code c} a letter or digit, {@code v}
 * a letter or digit of a vehicle number (without I, O and Q), a quote makes the next character
 * stand for itself, and anything else does so anyway.
 */
final class PatternSource implements DistinctTexts {

  private static final byte[] DIGITS = ascii("0123456789");
  private static final byte[] LETTERS = ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  private static final byte[] BOTH = ascii("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  private static final byte[] VEHICLE = ascii("0123456789ABCDEFGHJKLMNPRSTUVWXYZ");
  private static final int PER_DRAW = 6;

  private final byte[][] fixed;
  private final byte[][][] alphabets;
  private final Check check;

  /** Sets the check digits of a text of which everything else is set. */
  @FunctionalInterface
  interface Check {

    /** Changes the text in place. */
    void complete(byte[] text);
  }

  PatternSource(List<String> shapes, Check check) {
    this.check = check;
    fixed = new byte[shapes.size()][];
    alphabets = new byte[shapes.size()][][];
    for (int shape = 0; shape < shapes.size(); shape++) {
      String text = shapes.get(shape);
      int length = text.length() - (int) text.chars().filter(mark -> mark == '\'').count();
      fixed[shape] = new byte[length];
      alphabets[shape] = new byte[length][];
      int at = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean quoted = text.charAt(i) == '\'';
        char mark = text.charAt(quoted ? ++i : i);
        fixed[shape][at] = (byte) mark;
        alphabets[shape][at++] = quoted ? null : alphabet(mark);
      }
    }
  }

  private static byte[] alphabet(char mark) {
    return switch (mark) {
      case 'n' -> DIGITS;
      case 'z' -> ascii("123456789");
      case 'a' -> LETTERS;
      case 'c' -> BOTH;
      case 'v' -> VEHICLE;
      default -> null;
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The texts of one shape: as many of the last characters as fit count through the codes. Check
   * digits follow from the rest, so distinct codes give distinct texts.
   */
  @Override
  public long domain() {
    long domain = Long.MAX_VALUE;
    for (byte[][] shape : alphabets) {
      long product = 1;
      for (int i = shape.length - 1; i >= 0; i--) {
        if (shape[i] != null && product <= MOST_CODES / shape[i].length) {
          product *= shape[i].length;
        }
      }
      domain = Math.min(domain, product);
    }
    return domain;
  }

  @Override
  public void append(long code, long id, RandomKey key, Utf8Builder out) {
    int shape = (int) key.bounded(id, 0, fixed.length);
    byte[] text = fixed[shape].clone();
    long left = code;
    long product = 1;
    int draw = 1;
    for (int i = text.length - 1; i >= 0; i--) {
      byte[] alphabet = alphabets[shape][i];
      if (alphabet == null) {
        continue;
      }
      if (product <= MOST_CODES / alphabet.length) {
        product *= alphabet.length;
        text[i] = alphabet[(int) (left % alphabet.length)];
        left /= alphabet.length;
      } else {
        text[i] = alphabet[(int) key.bounded(id, draw++, alphabet.length)];
      }
    }
    check.complete(text);
    out.part(text, 0, text.length);
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    int next = draw;
    long bits = key.bits(id, next++);
    int shape = (int) RandomKey.toBounded(bits, fixed.length);
    byte[] text = fixed[shape].clone();
    int used = PER_DRAW;
    for (int i = 0; i < text.length; i++) {
      byte[] alphabet = alphabets[shape][i];
      if (alphabet != null) {
        if (used == PER_DRAW) {
          bits = key.bits(id, next++) >>> 1;
          used = 0;
        }
        text[i] = alphabet[(int) Math.multiplyHigh(bits, 2L * alphabet.length)];
        bits = bits * alphabet.length & Long.MAX_VALUE;
        used++;
      }
    }
    check.complete(text);
    out.part(text, 0, text.length);
    return next;
  }
}
