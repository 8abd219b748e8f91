package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.Dictionary;

/**
 * A dictionary some of whose values are replaced.
 *
 * @param source the dictionary as it was
 * @param ids for each code the code of its replacement, or −1
 * @param replacements the replacements
 */
record MappedDictionary(Dictionary source, int[] ids, Dictionary replacements)
    implements Dictionary {

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public int length(int code) {
    return ids[code] < 0 ? source.length(code) : replacements.length(ids[code]);
  }

  @Override
  public int copy(int code, byte[] target, int offset) {
    return ids[code] < 0
        ? source.copy(code, target, offset)
        : replacements.copy(ids[code], target, offset);
  }

  @Override
  public String string(int code) {
    return ids[code] < 0 ? source.string(code) : replacements.string(ids[code]);
  }
}
