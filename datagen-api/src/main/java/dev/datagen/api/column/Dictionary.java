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

  /** The value of {@code code} as a Java string. */
  String string(int code);

  /** A dictionary that holds the given values; code {@code i} is the {@code i}-th of them. */
  static Dictionary of(List<String> values) {
    return new ArrayDictionary(values);
  }
}
