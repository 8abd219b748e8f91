package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;
import java.util.Arrays;

/** Collects the parents that have children in a range of rows, and lays the children out. */
final class ChildrenBuilder {

  private final long first;
  private final int wanted;
  private final int[] parentIndex;
  private final int[] ordinals;
  private long[] parentRows = new long[64];
  private int[] siblings = new int[64];
  private int parentCount;
  private int filled;

  ChildrenBuilder(long first, int wanted) {
    this.first = first;
    this.wanted = wanted;
    this.parentIndex = new int[wanted];
    this.ordinals = new int[wanted];
  }

  boolean isFull() {
    return filled == wanted;
  }

  /** Adds the children of a parent from {@code ordinal} on, as far as they are wanted. */
  void add(long parentRow, int children, int ordinal) {
    if (parentCount == parentRows.length) {
      parentRows = Arrays.copyOf(parentRows, 2 * parentCount);
      siblings = Arrays.copyOf(siblings, 2 * parentCount);
    }
    parentRows[parentCount] = parentRow;
    siblings[parentCount] = children;
    int end = Math.min(wanted, filled + children - ordinal);
    for (int o = ordinal; filled < end; filled++, o++) {
      parentIndex[filled] = parentCount;
      ordinals[filled] = o;
    }
    parentCount++;
  }

  /** The children; parents stay a range where none without children lies between them. */
  Rows build(RowSpace parents) {
    int[] index = filled == wanted ? parentIndex : Arrays.copyOf(parentIndex, filled);
    int[] numbers = filled == wanted ? ordinals : Arrays.copyOf(ordinals, filled);
    if (parentCount == 0) {
      return Rows.children(first, parents.range(0, 0), index, numbers, new int[0]);
    }
    long span = parentRows[parentCount - 1] - parentRows[0] + 1;
    Rows rows =
        span == parentCount
            ? parents.range(parentRows[0], parentCount)
            : parents.pick(Arrays.copyOf(parentRows, parentCount));
    return Rows.children(first, rows, index, numbers, Arrays.copyOf(siblings, parentCount));
  }
}
