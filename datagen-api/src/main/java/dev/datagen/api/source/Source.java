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
}
