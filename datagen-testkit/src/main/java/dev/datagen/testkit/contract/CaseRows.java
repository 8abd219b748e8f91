package dev.datagen.testkit.contract;

import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.stream.IntStream;

/** All rows of a case's table, and parts of them as the engine asks for them. */
final class CaseRows {

  private final Rows all;

  /**
   * @param all every row from 0 on, a range
   */
  CaseRows(Rows all) {
    this.all = all;
  }

  /** A table without parents. */
  static CaseRows flat(int size) {
    return new CaseRows(Rows.range(0, size));
  }

  /** A fact whose parent row {@code p} has {@code counts[p]} rows. */
  static CaseRows under(int... counts) {
    int size = Arrays.stream(counts).sum();
    int[] parentIndex = new int[size];
    int[] ordinals = new int[size];
    for (int parent = 0, i = 0; parent < counts.length; parent++) {
      for (int ordinal = 0; ordinal < counts[parent]; ordinal++, i++) {
        parentIndex[i] = parent;
        ordinals[i] = ordinal;
      }
    }
    return new CaseRows(
        Rows.children(0, Rows.range(0, counts.length), parentIndex, ordinals, counts));
  }

  int size() {
    return all.size();
  }

  Rows all() {
    return all;
  }

  /** The rows {@code from} (inclusive) to {@code to} (exclusive). */
  Rows range(int from, int to) {
    if (!all.hasParents()) {
      return Rows.range(from, to - from);
    }
    int[] parents = Arrays.copyOfRange(all.parentIndex(), from, to);
    int first = parents[0];
    int end = parents[parents.length - 1] + 1;
    return Rows.children(
        from,
        Rows.range(first, end - first),
        Arrays.stream(parents).map(parent -> parent - first).toArray(),
        Arrays.copyOfRange(all.ordinals(), from, to),
        Arrays.copyOfRange(all.siblings(), first, end));
  }

  /** The rows at those positions, in that order. */
  Rows picked(int[] positions) {
    long[] rows = Arrays.stream(positions).asLongStream().toArray();
    if (!all.hasParents()) {
      return Rows.picked(rows);
    }
    return Rows.pickedChildren(
        rows,
        all.parents(),
        Arrays.stream(positions).map(position -> all.parentIndex()[position]).toArray(),
        Arrays.stream(positions).map(position -> all.ordinals()[position]).toArray(),
        all.siblings());
  }

  /**
   * The positions of every child of the parents concerned, from ordinal 0 up to the last one that
   * is wanted: what a component gets that asks for whole parents.
   */
  int[] withEarlierSiblings(int[] positions) {
    int[] last = new int[all.parents().size()];
    Arrays.fill(last, -1);
    for (int position : positions) {
      int parent = all.parentIndex()[position];
      last[parent] = Math.max(last[parent], all.ordinals()[position]);
    }
    return IntStream.range(0, all.size())
        .filter(position -> all.ordinals()[position] <= last[all.parentIndex()[position]])
        .toArray();
  }
}
