package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.core.watch.ComponentName;

/** Holds components to what they promised about the columns they give back. */
final class Discipline {

  private Discipline() {}

  static void check(Column column, ColumnType promised, int size, Object component) {
    String name = ComponentName.of(component);
    if (column == null) {
      throw new IllegalStateException(name + " gave no column");
    }
    if (column.size() != size) {
      throw new IllegalStateException(
          name + " gave " + column.size() + " values for " + size + " rows");
    }
    if (!EmptyColumns.storage(promised).isInstance(column)) {
      throw new IllegalStateException(
          name
              + " promised "
              + promised
              + ", which is stored in a "
              + EmptyColumns.storage(promised).getSimpleName()
              + ", but gave a "
              + column.getClass().getSimpleName());
    }
  }
}
