package dev.datagen.core.document;

/** How much a document may hold: schemas are untrusted. */
final class Limits {

  static final int BYTES = 16 << 20;
  static final int DEPTH = 100;
  static final int VALUES = 1_000_000;
  static final int NUMBER_LENGTH = 400;

  private int values;

  /** Counts some values. */
  void add(int count, SourceText text, Place place) {
    values += count;
    if (values > VALUES) {
      throw text.error(
          "too-large", place, "the document holds more than 1,000,000 values", "make it smaller");
    }
  }

  /** Checks a nesting depth. */
  static void depth(int depth, SourceText text, Place place) {
    if (depth > DEPTH) {
      throw text.error(
          "too-deep",
          place,
          "lists and objects are nested more than 100 deep",
          "a schema needs about a dozen levels");
    }
  }
}
