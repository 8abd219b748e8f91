package dev.datagen.api.source;

import java.io.IOException;
import java.util.List;

/** A part of a table's rows in their order: a file, a row group, a range of a partition. */
public interface SourceSplit {

  /**
   * Starts reading; the reader is used by one thread.
   *
   * @param columns which of {@link SourceTable#columns} to read, in that order; each has a type
   */
  SourceReader open(List<Integer> columns) throws IOException;

  /** How many rows there are, exactly; −1 where that takes reading them. */
  default long rows() {
    return -1;
  }
}
