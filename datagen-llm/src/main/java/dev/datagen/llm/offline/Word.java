package dev.datagen.llm.offline;

/**
 * A word, number or mark of a description.
 *
 * @param kind what it is
 * @param text as written
 * @param lemma the singular in lower case; of a mark the mark
 * @param low the number, or the lower end of a range
 * @param high the upper end of a range, else the number
 */
record Word(Kind kind, String text, String lemma, double low, double high) {

  enum Kind {
    WORD,
    NUMBER,
    PERCENT,
    TIMES,
    MARK
  }

  boolean is(String... lemmas) {
    for (String other : lemmas) {
      if (lemma.equals(other)) {
        return true;
      }
    }
    return false;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isMark() {
    return kind == Kind.MARK;
  }

  double middle() {
    return (low + high) / 2;
  }
}
