package dev.datagen.core;

import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.watch.Supervised;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A source that is named if it does not come back.
 *
 * @param limit how long a call may take; zero for ever
 */
record WatchedSource(Source source, Duration limit) implements Source {

  @Override
  public List<SourceTable> tables() {
    return Supervised.call(
        "the source does not tell its tables",
        limit,
        () -> UnderWay.during(source, source::tables));
  }

  @Override
  public void close() throws IOException {
    Supervised.call(
        "the source is not closed",
        limit,
        () ->
            UnderWay.during(
                source,
                () -> {
                  source.close();
                  return null;
                }));
  }
}
