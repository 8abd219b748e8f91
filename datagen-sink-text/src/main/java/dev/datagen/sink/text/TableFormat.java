package dev.datagen.sink.text;

import dev.datagen.api.column.Column;
import dev.datagen.sink.text.value.Bytes;
import java.io.IOException;
import java.util.List;

/** A way to write one table as text. Thread safe. */
public interface TableFormat {

  /** What a file begins with. */
  byte[] head();

  /**
   * What a file ends with.
   *
   * @param fileRows rows of the whole file
   */
  byte[] tail(long fileRows);

  /**
   * Adds rows.
   *
   * @param columns one for each of the table's
   * @param from position of the first row to write
   * @param to position behind the last
   * @param row number of the first row within its file
   */
  void rows(List<Column> columns, int from, int to, long row, Bytes out) throws IOException;
}
