package dev.datagen.llm.provider;

import java.util.Locale;

/**
 * Tokens as the server counted them.
 *
 * @param input tokens read
 * @param output tokens written
 */
public record TokenUse(long input, long output) {

  /** Nothing used. */
  public static final TokenUse NONE = new TokenUse(0, 0);

  /** Both together. */
  public TokenUse plus(TokenUse other) {
    return new TokenUse(input + other.input, output + other.output);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d tokens in, %,d tokens out", input, output);
  }
}
