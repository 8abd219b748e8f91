package dev.datagen.core.document;

/**
 * A place in a text.
 *
 * @param line line, from 1
 * @param column column in code points, from 1
 */
record Place(int line, int column) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
