package dev.datagen.plugins.expression;

import dev.datagen.api.column.Dictionary;

/**
 * The codes of one dictionary followed by those of another.
 *
 * @param first its codes stay
 * @param second its codes are shifted by the size of the first
 */
record JoinedDictionary(Dictionary first, Dictionary second) implements Dictionary {

  @Override
  public int size() {
    return first.size() + second.size();
  }

  @Override
  public int length(int code) {
    int shifted = code - first.size();
    return shifted < 0 ? first.length(code) : second.length(shifted);
  }

  @Override
  public int copy(int code, byte[] target, int offset) {
    int shifted = code - first.size();
    return shifted < 0 ? first.copy(code, target, offset) : second.copy(shifted, target, offset);
  }

  @Override
  public String string(int code) {
    int shifted = code - first.size();
    return shifted < 0 ? first.string(code) : second.string(shifted);
  }

  /** Gives the same dictionary again for the same two, on every thread. */
  static final class Memo {

    private JoinedDictionary last;

    synchronized JoinedDictionary of(Dictionary first, Dictionary second) {
      if (last == null || last.first != first || last.second != second) {
        last = new JoinedDictionary(first, second);
      }
      return last;
    }
  }
}
