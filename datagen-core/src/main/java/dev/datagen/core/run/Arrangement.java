package dev.datagen.core.run;

import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** In which order the rows of a run come, when, and who is told what is wrong with them. */
public interface Arrangement {

  /** The tables as sinks see them; counts their rows. */
  List<TableSchema> tables();

  /** The ledgers that come of it, none unless they are asked for. */
  default List<TableSchema> ledgers() {
    return List.of();
  }

  /**
   * What is made.
   *
   * @param facts what was settled when the run began, if it is resumed: see {@link
   *     dev.datagen.api.sink.Continuation}
   */
  Work work(Map<String, String> facts) throws IOException;

  /** When it is handed on; called once, when the first rows are about to be made. */
  Gate gate();

  /** Who is told what goes wrong on purpose. */
  DisorderLog disorder();
}
