package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The values that one planned component makes for any rows of its table. */
final class Cells {

  /** Runs the component. */
  interface Maker {
    /**
     * @param rows the rows wanted
     * @param positions where they are in the table, aligned with {@code rows}
     */
    Column make(Rows rows, int[] positions, Inputs inputs);
  }

  private final CaseRows table;
  private final FakeContext context;
  private final boolean wholeParents;
  private final Maker maker;

  Cells(CaseRows table, FakeContext context, boolean wholeParents, Maker maker) {
    this.table = table;
    this.context = context;
    this.wholeParents = wholeParents;
    this.maker = maker;
  }

  int size() {
    return table.size();
  }

  Column all() {
    return make(table.all(), positions(0, size()));
  }

  Column range(int from, int to) {
    int[] positions = positions(from, to);
    return wholeParents ? widened(positions) : make(table.range(from, to), positions);
  }

  Column picked(int... positions) {
    return wholeParents ? widened(positions) : make(table.picked(positions), positions);
  }

  private Column widened(int[] positions) {
    int[] wider = table.withEarlierSiblings(positions);
    int[] found = Arrays.stream(positions).map(p -> Arrays.binarySearch(wider, p)).toArray();
    return make(table.picked(wider), wider).gather(found);
  }

  private Column make(Rows rows, int[] positions) {
    return maker.make(rows, positions, context.at(rows));
  }

  private static int[] positions(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
