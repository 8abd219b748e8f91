package dev.datagen.core.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a run may change about a dataset.
 *
 * @param seed the master seed, if not the dataset's own
 * @param rows row count of every table that declares one
 * @param rowsByTable row counts by table; they win over {@code rows}
 * @param chunkRows rows of a chunk, if not chosen by the width of the table
 * @param repetition which repetition of the dataset is planned
 */
public record PlanOptions(
    OptionalLong seed,
    OptionalLong rows,
    Map<String, Long> rowsByTable,
    OptionalInt chunkRows,
    Repetition repetition) {

  /** Nothing changed. */
  public static final PlanOptions NONE =
      new PlanOptions(OptionalLong.empty(), OptionalLong.empty(), Map.of(), OptionalInt.empty());

  public PlanOptions {
    rowsByTable = Collections.unmodifiableMap(new LinkedHashMap<>(rowsByTable));
  }

  /** Options for the dataset itself. */
  public PlanOptions(
      OptionalLong seed, OptionalLong rows, Map<String, Long> rowsByTable, OptionalInt chunkRows) {
    this(seed, rows, rowsByTable, chunkRows, Repetition.NONE);
  }

  /** The same for a repetition. */
  public PlanOptions with(Repetition repetition) {
    return new PlanOptions(seed, rows, rowsByTable, chunkRows, repetition);
  }
}
