package dev.datagen.api.rows;

import dev.datagen.api.random.RandomKey;

/**
 * Which rows of a table are wanted: a contiguous range, or picked ones in any order. Immutable.
 *
 * <p>Each row has a {@linkplain #row position} in its table, counted from 0, and an {@linkplain #id
 * identity} that random numbers are drawn by. In an entity the two are equal. In a fact the
 * identity is a hash of (the parent row's identity, {@linkplain #ordinals ordinal}), so a child's
 * values never depend on how many children came before it; only what really counts rows (a
 * sequence, a keyed bijection) may use the position.
 */
public final class Rows {

  private static final long CHILD = 0x2545F4914F6CDD1DL;

  private final int size;
  private final long first;
  private final long[] picked;
  private final long[] ids;
  private final Rows parents;
  private final int[] parentIndex;
  private final int[] ordinals;
  private final int[] siblings;

  private Rows(
      int size,
      long first,
      long[] picked,
      long[] ids,
      Rows parents,
      int[] parentIndex,
      int[] ordinals,
      int[] siblings) {
    this.size = size;
    this.first = first;
    this.picked = picked;
    this.ids = ids;
    this.parents = parents;
    this.parentIndex = parentIndex;
    this.ordinals = ordinals;
    this.siblings = siblings;
  }

  /** The rows {@code first … first + size - 1} of a table without parents. */
  public static Rows range(long first, int size) {
    return new Rows(size, first, null, null, null, null, null, null);
  }

  /** The given rows of a table without parents, in that order; takes ownership of the array. */
  public static Rows picked(long[] rows) {
    return new Rows(rows.length, 0, rows, rows, null, null, null, null);
  }

  /**
   * A contiguous range of rows of a fact.
   *
   * @param first position of the first row
   * @param parents the parent rows that occur, in any order
   * @param parentIndex for each row the position of its parent in {@code parents}
   * @param ordinals for each row its number among the children of its parent, from 0
   * @param siblings for each parent in {@code parents} how many children it has in all
   */
  public static Rows children(
      long first, Rows parents, int[] parentIndex, int[] ordinals, int[] siblings) {
    long[] ids = childIds(parents, parentIndex, ordinals);
    return new Rows(ids.length, first, null, ids, parents, parentIndex, ordinals, siblings);
  }

  /** Picked rows of a fact; the other arguments as in {@link #children}. */
  public static Rows pickedChildren(
      long[] rows, Rows parents, int[] parentIndex, int[] ordinals, int[] siblings) {
    long[] ids = childIds(parents, parentIndex, ordinals);
    return new Rows(ids.length, 0, rows, ids, parents, parentIndex, ordinals, siblings);
  }

  /** The identity of the child of that ordinal under a parent of that identity. */
  public static long childId(long parentId, int ordinal) {
    return RandomKey.mix(RandomKey.mix(parentId + CHILD) + (ordinal + 1L) * CHILD);
  }

  private static long[] childIds(Rows parents, int[] parentIndex, int[] ordinals) {
    long[] parentMix = new long[parents.size];
    for (int p = 0; p < parentMix.length; p++) {
      parentMix[p] = RandomKey.mix(parents.id(p) + CHILD);
    }
    long[] ids = new long[parentIndex.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = RandomKey.mix(parentMix[parentIndex[i]] + (ordinals[i] + 1L) * CHILD);
    }
    return ids;
  }

  /**
   * The same rows with positions counted from {@code before} rows earlier on; the identities of
   * rows without parents, which are their positions, move along.
   */
  public Rows movedBy(long before) {
    if (picked == null) {
      return new Rows(size, first + before, null, ids, parents, parentIndex, ordinals, siblings);
    }
    long[] moved = picked.clone();
    for (int i = 0; i < size; i++) {
      moved[i] += before;
    }
    return new Rows(
        size, 0, moved, parents == null ? moved : ids, parents, parentIndex, ordinals, siblings);
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Whether the rows are contiguous: {@code row(i) == row(0) + i}. */
  public boolean isRange() {
    return picked == null;
  }

  /** Position in its table of the {@code i}-th row wanted. */
  public long row(int i) {
    return picked == null ? first + i : picked[i];
  }

  /** Identity of the {@code i}-th row wanted. */
  public long id(int i) {
    return ids == null ? first + i : ids[i];
  }

  /** Whether {@code id(i) == firstId() + i}; then there is no array of identities. */
  public boolean hasContiguousIds() {
    return ids == null;
  }

  /** Identity of the first row, where identities are contiguous. */
  public long firstId() {
    return first;
  }

  /** All identities, where they are not contiguous; read only. */
  public long[] ids() {
    return ids;
  }

  /** Whether the rows belong to a fact and so have a parent row each. */
  public boolean hasParents() {
    return parents != null;
  }

  /** The parent rows that occur here (each at least once in a range), where there are any. */
  public Rows parents() {
    return parents;
  }

  /** For each row the position of its parent in {@link #parents()}; read only. */
  public int[] parentIndex() {
    return parentIndex;
  }

  /** For each row its number among its parent's children, from 0; read only. */
  public int[] ordinals() {
    return ordinals;
  }

  /** For each row of {@link #parents()} how many children it has in all; read only. */
  public int[] siblings() {
    return siblings;
  }
}
