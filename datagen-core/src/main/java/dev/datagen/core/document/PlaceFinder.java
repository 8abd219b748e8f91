package dev.datagen.core.document;

/** Turns offsets into places, walking forward only, so that a whole document costs one walk. */
final class PlaceFinder {

  private final String text;
  private int offset;
  private int line = 1;
  private int column = 1;

  PlaceFinder(String text) {
    this.text = text;
  }

  /** The place of an offset that is not before the last one asked for. */
  Place at(long target) {
    while (offset < target && offset < text.length()) {
      char c = text.charAt(offset++);
      if (c == '\n' || c == '\r' && !(offset < text.length() && text.charAt(offset) == '\n')) {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    return new Place(line, column);
  }
}
