package dev.datagen.testkit.asserting;

import dev.datagen.api.rows.Rows;

/** Holds the engine to what it says of the rows that it asks for. */
final class AssertedRows {

  private AssertedRows() {}

  static void check(Rows rows, boolean perParent) {
    Breach.ofEngine(rows.size() > 0, "asked for no rows");
    for (int i = 0; i < rows.size(); i++) {
      Breach.ofEngine(rows.row(i) >= 0, "asked for row " + rows.row(i));
      Breach.ofEngine(
          !rows.isRange() || rows.row(i) == rows.row(0) + i, "a range that is none at " + i);
    }
    if (rows.hasParents()) {
      checkChildren(rows);
      if (perParent) {
        checkWholeParents(rows);
      }
    } else {
      Breach.ofEngine(!perParent, "asked a per-parent component for rows without parents");
    }
  }

  private static void checkChildren(Rows rows) {
    Breach.ofEngine(rows.parentIndex().length == rows.size(), "parents of another length");
    for (int i = 0; i < rows.size(); i++) {
      int parent = rows.parentIndex()[i];
      Breach.ofEngine(parent >= 0 && parent < rows.parents().size(), "no parent " + parent);
      int ordinal = rows.ordinals()[i];
      Breach.ofEngine(
          ordinal >= 0 && ordinal < rows.siblings()[parent],
          "child " + ordinal + " of " + rows.siblings()[parent]);
      Breach.ofEngine(
          rows.id(i) == Rows.childId(rows.parents().id(parent), ordinal),
          "an identity that is not that of parent and ordinal");
    }
  }

  private static void checkWholeParents(Rows rows) {
    for (int i = 0; i < rows.size(); i++) {
      int ordinal = rows.ordinals()[i];
      boolean follows =
          i > 0
              && rows.parentIndex()[i - 1] == rows.parentIndex()[i]
              && rows.ordinals()[i - 1] == ordinal - 1;
      Breach.ofEngine(ordinal == 0 || follows, "a parent's children from " + ordinal + " on");
    }
  }
}
