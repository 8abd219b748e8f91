package dev.datagen.api.source;

import java.io.Closeable;
import java.util.List;

/** Data that lie somewhere, found and ready to be read. */
public interface Source extends Closeable {

  /**
   * The tables found, each once however many locations hold a part of it; also those that nobody
   * declared, where the source can tell that they belong to the dataset.
   */
  List<SourceTable> tables();

  /** The files that descriptions beside the data tell of; none where there is no description. */
  default List<DescribedFile> described() {
    return List.of();
  }

  /**
   * What does not go with the descriptions at a glance, in words: files that none of them names,
   * descriptions of different datasets, one that cannot be read.
   */
  default List<String> strays() {
    return List.of();
  }
}
