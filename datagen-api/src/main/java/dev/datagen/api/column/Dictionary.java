package dev.datagen.api.column;

import java.util.List;

/**
 * The values that the codes of a {@link DictionaryColumn} stand for. Immutable, and shared by all
 * chunks of a column: sinks may compare dictionaries by identity and keep what they encoded once.
 *
 * <p>A dictionary need not hold its values: one that combines parts (first name × last name) makes
 * them on request. Two codes may stand for the same string.
 */
public interface Dictionary {

  /** Number of codes; codes are 0 … size-1. */
  int size();

  /** Length in UTF-8 bytes of the value of {@code code}. */
  int length(int code);

  /**
   * Copies the UTF-8 bytes of the value of {@code code} to {@code target} from {@code offset} on.
   *
   * @return the offset behind the last byte written
   */
  int copy(int code, byte[] target, int offset);

  /**
   * A length in UTF-8 bytes that no value exceeds, −1 where none is known. Dictionaries that know
   * one are copied by {@link #copyAll}.
   */
  default int longest() {
    return -1;
  }

  /**
   * Copies the values of many codes side by side.
   *
   * @param codes the codes
   * @param count how many of them
   * @param target has room for {@link #longest} bytes for each code, and {@link ShortCopy#SLACK}
   *     bytes more, which are overwritten with values of no meaning
   * @param offset where the first value goes
   * @param lengths takes the length of each value
   * @return the offset behind the last byte written
   */
  default int copyAll(int[] codes, int count, byte[] target, int offset, long[] lengths) {
    int end = offset;
    for (int i = 0; i < count; i++) {
      int start = end;
      end = copy(codes[i], target, start);
      lengths[i] = end - start;
    }
    return end;
  }

  /**
   * Tells how values begin, where that is known without making them: who looks for the least or the
   * greatest of many values then makes few. A beginning is the first seven bytes as a number, the
   * first byte the most significant; bytes behind the end of a value count as 0.
   *
   * @param codes the codes
   * @param count how many of them
   * @param least takes for each code a number that the beginning is not less than
   * @param greatest takes for each code a number that the beginning is not greater than
   * @return false if nothing is known; both arrays then hold what they held
   */
  default boolean beginnings(int[] codes, int count, long[] least, long[] greatest) {
    return false;
  }

  /** The value of {@code code} as a Java string. */
  String string(int code);

  /** A dictionary that holds the given values; code {@code i} is the {@code i}-th of them. */
  static Dictionary of(List<String> values) {
    return new ArrayDictionary(values);
  }
}
