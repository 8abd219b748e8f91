package dev.datagen.plugins.faker.method;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.text.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Passwords with at least one character of each kind asked for. */
final class Passwords implements TextSource {

  private final byte[][] kinds;
  private final byte[] all;
  private final int length;

  private Passwords(List<String> kinds, int length) {
    this.kinds =
        kinds.stream().map(kind -> kind.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    all = String.join("", kinds).getBytes(StandardCharsets.US_ASCII);
    this.length = length;
  }

  static Passwords of(Arguments arguments) {
    List<String> kinds = new ArrayList<>();
    add(kinds, arguments.flag("upper_case"), Patterns.UPPER);
    add(kinds, arguments.flag("lower_case"), Patterns.LOWER);
    add(kinds, arguments.flag("digits"), "0123456789");
    add(kinds, arguments.flag("special_chars"), "!@#$%^&*()_+");
    int length = arguments.count("length", 1, 256);
    if (kinds.isEmpty() || length < kinds.size()) {
      throw arguments.wrong(
          "length",
          length + " characters cannot hold " + kinds.size() + " kinds of them",
          "allow one kind at least, and a character for each");
    }
    return new Passwords(kinds, length);
  }

  private static void add(List<String> kinds, boolean wanted, String kind) {
    if (wanted) {
      kinds.add(kind);
    }
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    int next = draw;
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = all[(int) key.bounded(id, next++, all.length)];
    }
    int start = (int) key.bounded(id, next++, length);
    for (int kind = 0; kind < kinds.length; kind++) {
      int at = (start + kind * (length / kinds.length)) % length;
      text[at] = kinds[kind][(int) key.bounded(id, next++, kinds[kind].length)];
    }
    out.part(text, 0, length);
    return next;
  }
}
