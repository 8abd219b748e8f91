package dev.datagen.plugins.faker.method;

import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.text.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences of 4 to 11 words until a number of characters is reached. */
final class RunningText implements TextSource {

  private final byte[][] words;
  private final byte[][] capitalized;
  private final int[] lengths;
  private final int most;
  private final int shortest;

  RunningText(List<String> words, int most) {
    this.words = words.stream().map(RunningText::utf8).toArray(byte[][]::new);
    capitalized =
        words.stream().map(TextMethods::capitalized).map(RunningText::utf8).toArray(byte[][]::new);
    lengths = words.stream().mapToInt(word -> word.codePointCount(0, word.length())).toArray();
    this.most = most;
    int least = 0;
    for (int i = 0; i < lengths.length; i++) {
      least = lengths[i] < lengths[least] ? i : least;
    }
    shortest = least;
  }

  private static byte[] utf8(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    int next = draw;
    int left = most;
    int inSentence = 0;
    int sentence = 0;
    boolean empty = true;
    while (true) {
      long bits = key.bits(id, next++);
      int word = (int) RandomKey.toBounded(bits, words.length);
      boolean first = inSentence == sentence;
      int needed = lengths[word] + (empty ? 0 : first ? 2 : 1);
      if (needed >= left) {
        break;
      }
      if (first) {
        if (!empty) {
          out.part('.');
        }
        sentence = 4 + (int) RandomKey.toBounded(RandomKey.mix(bits), 8);
        inSentence = 0;
      }
      if (!empty) {
        out.part(' ');
      }
      byte[] text = first ? capitalized[word] : words[word];
      out.part(text, 0, text.length);
      left -= needed;
      inSentence++;
      empty = false;
    }
    if (empty) {
      out.part(capitalized[shortest], 0, capitalized[shortest].length);
    }
    out.part('.');
    return next;
  }
}
