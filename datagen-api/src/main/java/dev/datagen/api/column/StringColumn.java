package dev.datagen.api.column;

/**
 * Strings in UTF-8, either as codes of a {@link Dictionary} ({@link DictionaryColumn}) or as bytes
 * side by side ({@link Utf8Column}).
 */
public sealed interface StringColumn extends Column permits DictionaryColumn, Utf8Column {

  /** Length in UTF-8 bytes of the value at {@code position}; unspecified (but valid) for a null. */
  int length(int position);

  /**
   * Copies the UTF-8 bytes of the value at {@code position} to {@code target} from {@code offset}
   * on.
   *
   * @return the offset behind the last byte written
   */
  int copy(int position, byte[] target, int offset);

  @Override
  StringColumn withNulls(Nulls nulls);

  @Override
  StringColumn gather(int[] positions);

  @Override
  StringColumn slice(int from, int to);

  @Override
  String value(int position);
}
