package dev.datagen.core.evaluate;

import dev.datagen.api.rows.Rows;

/**
 * Rows widened to all children of their parents from ordinal 0 to the last one wanted.
 *
 * @param rows the wider rows
 * @param positions for each row wanted its position among them
 */
record WholeParents(Rows rows, int[] positions) {

  /** Whether some parent's children do not begin with ordinal 0 or have gaps. */
  static boolean isNeeded(Rows rows) {
    int[] parentIndex = rows.parentIndex();
    int[] ordinals = rows.ordinals();
    for (int i = 0; i < ordinals.length; i++) {
      boolean next =
          i > 0 && parentIndex[i] == parentIndex[i - 1] && ordinals[i] == ordinals[i - 1] + 1;
      boolean start = ordinals[i] == 0 && (i == 0 || parentIndex[i] != parentIndex[i - 1]);
      if (!next && !start) {
        return true;
      }
    }
    return false;
  }

  static WholeParents of(Rows rows) {
    int parents = rows.parents().size();
    int[] last = new int[parents];
    long[] firstChild = new long[parents];
    java.util.Arrays.fill(last, -1);
    for (int i = 0; i < rows.size(); i++) {
      int parent = rows.parentIndex()[i];
      last[parent] = Math.max(last[parent], rows.ordinals()[i]);
      firstChild[parent] = rows.row(i) - rows.ordinals()[i];
    }
    int total = 0;
    int[] starts = new int[parents];
    for (int parent = 0; parent < parents; parent++) {
      starts[parent] = total;
      total = Math.addExact(total, last[parent] + 1);
    }
    long[] numbers = new long[total];
    int[] parentIndex = new int[total];
    int[] ordinals = new int[total];
    for (int parent = 0, i = 0; parent < parents; parent++) {
      for (int ordinal = 0; ordinal <= last[parent]; ordinal++, i++) {
        numbers[i] = firstChild[parent] + ordinal;
        parentIndex[i] = parent;
        ordinals[i] = ordinal;
      }
    }
    int[] positions = new int[rows.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = starts[rows.parentIndex()[i]] + rows.ordinals()[i];
    }
    return new WholeParents(
        Rows.pickedChildren(numbers, rows.parents(), parentIndex, ordinals, rows.siblings()),
        positions);
  }
}
