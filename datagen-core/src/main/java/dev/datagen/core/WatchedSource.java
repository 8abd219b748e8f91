package dev.datagen.core;

import dev.datagen.api.source.DescribedFile;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.watch.Supervised;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A source that is named if it does not come back.
 *
 * @param limit how long a call may take; zero for ever
 */
record WatchedSource(Source source, Duration limit) implements Source {

  @Override
  public List<SourceTable> tables() {
    return told("tables", source::tables);
  }

  private <T> List<T> told(String what, Supplier<List<T>> told) {
    return Supervised.call(
        "the source does not tell its " + what, limit, () -> UnderWay.during(source, told::get));
  }

  @Override
  public List<DescribedFile> described() {
    return told("files", source::described);
  }

  @Override
  public List<String> strays() {
    return told("descriptions", source::strays);
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
