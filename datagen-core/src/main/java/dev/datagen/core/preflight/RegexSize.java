package dev.datagen.core.preflight;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression is once its counted repetitions are written out. RE2/J writes them
 * out without a limit: {@code ((a{1000}){1000}){1000}} would take all memory there is.
 */
final class RegexSize {

  /** Deepest nesting of groups that is allowed. */
  static final int DEEPEST = 100;

  /** Largest size that is allowed. */
  static final long LARGEST = 100_000;

  private final String regex;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int at;
  private long size;
  private long atom;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /** Whether it is small enough to compile. */
  static boolean isReasonable(String regex) {
    return new RegexSize(regex).measure();
  }

  private boolean measure() {
    while (at < regex.length() && size <= LARGEST) {
      char c = regex.charAt(at);
      switch (c) {
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        case '[' -> add(characterClass());
        case '\\' -> add(escape());
        default -> add(at + 1);
      }
      if (outer.size() > DEEPEST) {
        return false;
      }
    }
    while (!outer.isEmpty()) {
      close();
    }
    return size <= LARGEST;
  }

  private void add(int next) {
    atom = 1;
    size = Math.min(size + 1, LARGEST + 1);
    at = next;
  }

  private void open() {
    outer.push(size);
    size = 1;
    atom = 0;
    at++;
  }

  private void close() {
    atom = size;
    size = Math.min(size + (outer.isEmpty() ? 0 : outer.pop()), LARGEST + 1);
    at++;
  }

  private void repeat() {
    int end = regex.indexOf('}', at);
    String inside = end < 0 ? "" : regex.substring(at + 1, end);
    if (!inside.matches("\\d{1,9}(,\\d{0,9})?")) {
      add(at + 1);
      return;
    }
    String[] bounds = inside.split(",");
    long times = Long.parseLong(bounds[bounds.length - 1]) + (inside.endsWith(",") ? 1 : 0);
    long grown = Math.min(atom * Math.max(1, times), LARGEST + 1);
    size = Math.min(size + grown - atom, LARGEST + 1);
    atom = grown;
    at = end + 1;
  }

  /** Where a class like {@code [^]a-z[:alpha:]]} ends. */
  private int characterClass() {
    int i = at + 1;
    i += i < regex.length() && regex.charAt(i) == '^' ? 1 : 0;
    i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
    while (i < regex.length() && regex.charAt(i) != ']') {
      boolean named = regex.startsWith("[:", i) && regex.indexOf(":]", i) > 0;
      i = named ? regex.indexOf(":]", i) + 2 : i + (regex.charAt(i) == '\\' ? 2 : 1);
    }
    return i + 1;
  }

  /** Where an escape like {@code \pN}, {@code \x{10FFFF}} or {@code \Q…\E} ends. */
  private int escape() {
    if (regex.startsWith("\\Q", at)) {
      int end = regex.indexOf("\\E", at);
      return end < 0 ? regex.length() : end + 2;
    }
    int end = at + 2;
    boolean braced = regex.startsWith("\\p{", at) || regex.startsWith("\\P{", at);
    if (braced || regex.startsWith("\\x{", at)) {
      int close = regex.indexOf('}', at);
      return close < 0 ? regex.length() : close + 1;
    }
    return end;
  }
}
