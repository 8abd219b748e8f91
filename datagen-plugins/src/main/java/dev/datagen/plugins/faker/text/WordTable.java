package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.ShortCopy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words, each as likely as the others, as UTF-8 bytes side by side. Immutable. */
public final class WordTable {

  /** The words, and {@link ShortCopy#SLACK} bytes behind the last one. */
  final byte[] bytes;

  final int[] offsets;

  private WordTable(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** A table of at least one word; a word that occurs twice is twice as likely. */
  public static WordTable of(List<String> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(words.size() * 10);
    int[] offsets = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      bytes.writeBytes(words.get(i).getBytes(StandardCharsets.UTF_8));
      offsets[i + 1] = bytes.size();
    }
    return new WordTable(
        Arrays.copyOf(bytes.toByteArray(), bytes.size() + ShortCopy.SLACK), offsets);
  }

  /** Number of words. */
  public int size() {
    return offsets.length - 1;
  }

  /** All bytes of all words. */
  long byteCount() {
    return offsets[size()];
  }

  /** Length in bytes of a word. */
  int length(int word) {
    return offsets[word + 1] - offsets[word];
  }

  /** Length in bytes of the longest word. */
  int longest() {
    int longest = 0;
    for (int word = 0; word < size(); word++) {
      longest = Math.max(longest, length(word));
    }
    return longest;
  }

  /** Every word of this table followed by every word of the other. */
  WordTable times(WordTable next) {
    int nextSize = next.size();
    int size = Math.multiplyExact(size(), nextSize);
    long total = byteCount() * nextSize + next.byteCount() * size();
    byte[] combined = new byte[Math.toIntExact(total + ShortCopy.SLACK)];
    int[] ends = new int[size + 1];
    int used = 0;
    for (int word = 0; word < size; word++) {
      used = copy(word / nextSize, combined, used);
      used = next.copy(word % nextSize, combined, used);
      ends[word + 1] = used;
    }
    return new WordTable(combined, ends);
  }

  /** Copies a word's bytes; returns the offset behind the last one. */
  int copy(int word, byte[] target, int offset) {
    int from = offsets[word];
    int length = offsets[word + 1] - from;
    System.arraycopy(bytes, from, target, offset, length);
    return offset + length;
  }

  /** All words in order. */
  public List<String> words() {
    List<String> words = new ArrayList<>(size());
    for (int word = 0; word < size(); word++) {
      words.add(new String(bytes, offsets[word], length(word), StandardCharsets.UTF_8));
    }
    return words;
  }
}
