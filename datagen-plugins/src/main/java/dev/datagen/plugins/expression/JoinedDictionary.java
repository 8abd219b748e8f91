package dev.datagen.plugins.expression;

import dev.datagen.api.column.Dictionary;
import java.util.concurrent.atomic.AtomicReference;

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

  /** Gives the same dictionary again for the same two, since sinks compare by identity. */
  static final class Memo {

    private final AtomicReference<JoinedDictionary> last = new AtomicReference<>();

    JoinedDictionary of(Dictionary first, Dictionary second) {
      JoinedDictionary known = last.get();
      if (known != null && known.first == first && known.second == second) {
        return known;
      }
      JoinedDictionary joined = new JoinedDictionary(first, second);
      last.set(joined);
      return joined;
    }
  }
}
