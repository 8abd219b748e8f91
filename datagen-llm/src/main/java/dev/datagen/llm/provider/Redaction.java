package dev.datagen.llm.provider;

/** Takes a key out of texts of others, who may echo it. */
final class Redaction {

  private static final int SHORTEST = 8;

  private final String key;

  Redaction(String key) {
    this.key = key;
  }

  String of(String text) {
    if (text == null) {
      return "";
    }
    return key.length() < SHORTEST ? text : text.replace(key, "[key]");
  }
}
