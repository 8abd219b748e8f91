package dev.datagen.sink.kafka.encode;

import dev.datagen.api.rows.Chunk;
import java.io.IOException;

/** Writes rows as bytes. Safe for several threads at once. */
public interface RowsEncoder {

  /** The bytes of each row; none where there are to be none. */
  EncodedRows encode(Chunk chunk) throws IOException;
}
