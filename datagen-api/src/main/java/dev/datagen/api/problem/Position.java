package dev.datagen.api.problem;

/**
 * A place in a source text.
 *
 * @param source name of the file, or of what else the text came from
 * @param line line, from 1
 * @param column column in characters, from 1
 */
public record Position(String source, int line, int column) {

  /** As compilers print it: {@code shop.json:12:7}. */
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
