package dev.datagen.api.source;

import java.io.IOException;

/**
 * What a description beside the data says of one file of them, to be held against what lies there.
 */
public interface DescribedFile {

  /** The table that it belongs to. */
  String table();

  /**
   * Looks at the file, all of it if need be; called once, by any thread.
   *
   * @return empty if it is as described, else what is not, naming the file: {@code "order.parquet
   *     has 4,711 bytes, not 4,712"}
   * @throws IOException if it cannot be read; the message names it
   */
  String difference() throws IOException;
}
