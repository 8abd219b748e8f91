package dev.datagen.api.column;

import java.util.Arrays;

/**
 * Strings as codes of a shared dictionary.
 *
 * @param codes one code a position, valid (0 … dictionary.size()-1) even where the value is null;
 *     owned by the column
 * @param dictionary what the codes stand for; not empty unless the column is
 * @param nulls which positions are null
 */
public record DictionaryColumn(int[] codes, Dictionary dictionary, Nulls nulls)
    implements StringColumn {

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public int length(int position) {
    return dictionary.length(codes[position]);
  }

  @Override
  public int copy(int position, byte[] target, int offset) {
    return dictionary.copy(codes[position], target, offset);
  }

  @Override
  public DictionaryColumn withNulls(Nulls replacement) {
    return new DictionaryColumn(codes, dictionary, replacement);
  }

  @Override
  public StringColumn gather(int[] positions) {
    if (dictionary.size() == 0) {
      return Utf8Column.nulls(positions.length);
    }
    int[] gathered = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        gathered[i] = codes[positions[i]];
      }
    }
    return new DictionaryColumn(gathered, dictionary, nulls.gather(positions));
  }

  @Override
  public DictionaryColumn slice(int from, int to) {
    return new DictionaryColumn(
        Arrays.copyOfRange(codes, from, to), dictionary, nulls.slice(from, to));
  }

  @Override
  public String value(int position) {
    return isNull(position) ? null : dictionary.string(codes[position]);
  }
}
