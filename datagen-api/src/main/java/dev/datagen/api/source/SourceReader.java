package dev.datagen.api.source;

import dev.datagen.api.column.Column;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads the rows of a split in their order. Not thread safe. */
public interface SourceReader extends Closeable {

  /**
   * The next rows: the columns asked for, all of one size.
   *
   * @param maxRows at most so many (at least 1); there may be fewer at any time
   * @return an empty list behind the last row
   * @throws IOException if they cannot be read; the message names file or topic and is shown as it
   *     is
   */
  List<Column> read(int maxRows) throws IOException;
}
