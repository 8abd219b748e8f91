package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;
import java.util.Arrays;

/**
 * The rows of a fact: the children of each row of its primary parent, parent after parent. Where
 * they lie follows from {@link Offsets} and from drawing the counts again around a place.
 */
public final class FannedRows implements RowSpace {

  private static final int BLOCK = 8192;
  // 20 ln 10
  private static final double LOG_ODDS = 46.06;
  private static final int RANDOM_STRIDE = 64;
  private static final int SEQUENTIAL_STRIDE = 4096;

  private final RowSpace parents;
  private final FanoutLaw law;
  private boolean random;
  private volatile Offsets offsets;

  /**
   * @param parents the parent's rows
   * @param law how many children each has
   */
  public FannedRows(RowSpace parents, FanoutLaw law) {
    this.parents = parents;
    this.law = law;
  }

  @Override
  public void readAtRandom() {
    random = true;
    parents.readAtRandom();
  }

  /** How many children each parent has. */
  public FanoutLaw law() {
    return law;
  }

  @Override
  public long knownSize() {
    long parentSize = law.constant() < 0 ? -1 : parents.knownSize();
    return parentSize < 0 ? -1 : Math.multiplyExact(parentSize, law.constant());
  }

  /**
   * A sum of n independent draws from 0 on lies by t below its mean with a probability of at most
   * exp(-t^2 / (2 n m)), m the mean of their squares (Maurer 2003).
   */
  @Override
  public long leastSize() {
    long parentSize = parents.leastSize();
    if (law.constant() >= 0) {
      return (long) ((double) parentSize * law.constant());
    }
    if (!(law instanceof DrawnFanout drawn)) {
      return 0;
    }
    double squares = parentSize * drawn.law().meanOfSquares();
    double below = Math.sqrt(2 * LOG_ODDS * squares);
    return (long) Math.max(0, parentSize * drawn.law().mean() - below);
  }

  @Override
  public long size() {
    long known = knownSize();
    return known >= 0 ? known : offsets().total();
  }

  private Offsets offsets() {
    Offsets counted = offsets;
    if (counted == null) {
      synchronized (this) {
        counted = offsets;
        if (counted == null) {
          int stride = random ? RANDOM_STRIDE : SEQUENTIAL_STRIDE;
          counted = Offsets.count(parents, law, stride);
          offsets = counted;
        }
      }
    }
    return counted;
  }

  @Override
  public Rows range(long first, int count) {
    if (count == 0) {
      return Rows.children(first, parents.range(0, 0), new int[0], new int[0], new int[0]);
    }
    if (law.constant() >= 0) {
      return constantRange(first, count, law.constant());
    }
    Offsets index = offsets();
    long parent = index.parentBefore(first);
    return walk(first, count, parent, first - index.childrenBefore(parent));
  }

  @Override
  public Rows head(int count) {
    return law.constant() >= 0 ? range(0, (int) Math.min(count, size())) : walk(0, count, 0, 0);
  }

  /** Lays out children from a parent on, leaving out the first {@code skip}. */
  private Rows walk(long first, int count, long from, long skip) {
    ChildrenBuilder builder = new ChildrenBuilder(first, count);
    long parent = from;
    long parentSize = parents.size();
    while (!builder.isFull() && parent < parentSize) {
      int block = (int) Math.min(BLOCK, parentSize - parent);
      Rows blockRows = parents.range(parent, block);
      int[] counts = new int[block];
      law.counts(blockRows, counts);
      for (int p = 0; p < block && !builder.isFull(); p++) {
        if (skip >= counts[p]) {
          skip -= counts[p];
        } else {
          builder.add(parent + p, counts[p], (int) skip);
          skip = 0;
        }
      }
      parent += block;
    }
    return builder.build(parents);
  }

  private Rows constantRange(long first, int count, int children) {
    long firstParent = first / children;
    int span = (int) ((first + count - 1) / children - firstParent) + 1;
    int[] parentIndex = new int[count];
    int[] ordinals = new int[count];
    int ordinal = (int) (first % children);
    for (int i = 0, p = 0; i < count; i++) {
      parentIndex[i] = p;
      ordinals[i] = ordinal;
      if (++ordinal == children) {
        ordinal = 0;
        p++;
      }
    }
    int[] siblings = new int[span];
    Arrays.fill(siblings, children);
    return Rows.children(first, parents.range(firstParent, span), parentIndex, ordinals, siblings);
  }

  @Override
  public Rows pick(long[] rows) {
    long[] parentRows = new long[rows.length];
    int[] ordinals = new int[rows.length];
    int[] siblings = new int[rows.length];
    if (law.constant() >= 0) {
      for (int i = 0; i < rows.length; i++) {
        parentRows[i] = rows[i] / law.constant();
        ordinals[i] = (int) (rows[i] % law.constant());
        siblings[i] = law.constant();
      }
    } else {
      new Locator(parents, law, offsets()).locate(rows, parentRows, ordinals, siblings);
    }
    int[] parentIndex = new int[rows.length];
    Arrays.setAll(parentIndex, i -> i);
    return Rows.pickedChildren(rows, parents.pick(parentRows), parentIndex, ordinals, siblings);
  }
}
