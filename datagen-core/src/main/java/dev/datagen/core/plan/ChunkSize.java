package dev.datagen.core.plan;

import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;

/** How many rows a chunk of a table has: as many as keep it at a few megabytes. */
final class ChunkSize {

  private static final int MOST = 65_536;
  private static final int LEAST = 1_024;
  private static final int TARGET_BYTES = 8 << 20;
  private static final int STRING_BYTES = 40;
  private static final int NUMBER_BYTES = 8;

  private ChunkSize() {}

  static int of(NodeSpec spec) {
    int rowBytes = 0;
    for (ColumnSpec column : spec.columns()) {
      rowBytes +=
          switch (column.type().kind()) {
            case STRING -> STRING_BYTES;
            case BOOL -> 1;
            case INT, FLOAT, DATETIME, DATE, DECIMAL -> NUMBER_BYTES;
          };
    }
    int rows = Integer.highestOneBit(TARGET_BYTES / Math.max(1, rowBytes));
    return Math.max(LEAST, Math.min(MOST, rows));
  }
}
