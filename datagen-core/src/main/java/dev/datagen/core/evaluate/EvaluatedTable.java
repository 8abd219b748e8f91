package dev.datagen.core.evaluate;

import dev.datagen.core.rows.RowSpace;
import java.util.List;

/** A planned table as far as making its values needs it. */
public interface EvaluatedTable {

  /** The table's name. */
  String name();

  /** Its columns in declared order. */
  List<PlannedColumn> columns();

  /** Its primary parent, or null. */
  EvaluatedTable parent();

  /** Its rows. */
  RowSpace space();
}
