package dev.datagen.plugins.time;

import dev.datagen.api.option.Doc;

/** How instants follow each other from row to row. */
public enum Order {
  @Doc("each row's instant is drawn on its own")
  RANDOM,
  @Doc("no row is earlier than the one before it; in a fact, among the rows of one parent")
  ASCENDING
}
