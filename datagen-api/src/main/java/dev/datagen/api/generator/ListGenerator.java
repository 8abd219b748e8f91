package dev.datagen.api.generator;

/** A generator that lists its values one by one and so decides how many rows its table has. */
public interface ListGenerator extends Generator {

  /** The number of values, which is the row count of the vocab table. */
  int length();
}
