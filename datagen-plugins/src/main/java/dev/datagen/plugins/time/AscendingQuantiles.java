package dev.datagen.plugins.time;

import dev.datagen.api.plan.Input;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Numbers that never decrease from row to row, in a fact among the rows of one parent, and yet are
 * a pure function of the row.
 *
 * <p>Among a parent's children: every child draws by its own identity, and the k-th child takes the
 * k-th least of the draws of all of them. In a table without parents, and under a parent with more
 * than {@link #SORTED} children, the row at position k of n takes {@code (k + draw) / n}, so that
 * no other row need be drawn.
 */
final class AscendingQuantiles implements Quantiles {

  /** Most children whose draws are sorted. */
  static final int SORTED = 65_536;

  /** The greatest double below 1. */
  private static final double BELOW_ONE = 1 - 0x1.0p-53;

  private final String table;
  private final OptionalLong rowCount;
  private final boolean children;

  /**
   * @param table the table's name
   * @param rowCount its rows; may be unknown in a fact
   * @param children whether the rows have parents
   */
  AscendingQuantiles(String table, OptionalLong rowCount, boolean children) {
    this.table = table;
    this.rowCount = rowCount;
    this.children = children;
  }

  @Override
  public boolean ascending() {
    return true;
  }

  @Override
  public boolean evenlySpread() {
    return !children;
  }

  /** Only what all rows of a parent share leaves their order as it is. */
  @Override
  public boolean allows(Input bound) {
    int dot = bound.name().indexOf('.');
    return dot > 0 && !bound.name().substring(0, dot).equals(table);
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    if (rows.hasParents()) {
      fillChildren(rows, key, out);
      return;
    }
    double count =
        rowCount.orElseThrow(
            () -> new IllegalStateException("rows without parents whose number is not known"));
    key.fillUniform(rows, 0, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = stratum(rows.row(i), out[i], count);
    }
  }

  private static void fillChildren(Rows rows, RandomKey key, double[] out) {
    Rows parents = rows.parents();
    int[] parentIndex = rows.parentIndex();
    int[] head = new int[parents.size()];
    int[] next = new int[out.length];
    Arrays.fill(head, -1);
    for (int i = out.length - 1; i >= 0; i--) {
      next[i] = head[parentIndex[i]];
      head[parentIndex[i]] = i;
    }
    double[] draws = new double[16];
    for (int parent = 0; parent < head.length; parent++) {
      int children = rows.siblings()[parent];
      if (head[parent] >= 0 && children <= SORTED) {
        if (children > draws.length) {
          draws = new double[Math.min(SORTED, 2 * children)];
        }
        sortedDraws(parents.id(parent), children, key, draws);
      }
      for (int i = head[parent]; i >= 0; i = next[i]) {
        int ordinal = rows.ordinals()[i];
        out[i] =
            children <= SORTED
                ? draws[ordinal]
                : stratum(ordinal, key.uniform(rows.id(i), 0), children);
      }
    }
  }

  private static void sortedDraws(long parentId, int children, RandomKey key, double[] draws) {
    for (int ordinal = 0; ordinal < children; ordinal++) {
      draws[ordinal] = key.uniform(Rows.childId(parentId, ordinal), 0);
    }
    Arrays.sort(draws, 0, children);
  }

  private static double stratum(long position, double draw, double count) {
    return Math.min(BELOW_ONE, (position + draw) / count);
  }
}
