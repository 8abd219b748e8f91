package dev.datagen.llm.source;

/** Texts of people, bounded. */
public final class Description {

  private static final int LONGEST = 20_000;

  private Description() {}

  /** The text, if it is of a size that can be taken in. */
  public static String checked(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw InputProblems.wrong("the description is empty", "say what the data are about");
    }
    if (stripped.length() > LONGEST) {
      throw InputProblems.wrong(
          "the description has " + stripped.length() + " characters, more than " + LONGEST,
          "shorten it");
    }
    return stripped;
  }
}
