package dev.datagen.plugins.expression;

import dev.datagen.api.option.InvalidArgument;

/** Something wrong at a place in the code; becomes an {@link InvalidArgument} at the border. */
final class CodeError extends RuntimeException {

  private final int position;
  private final String hint;

  /**
   * @param position index of the character in the code, from 0
   */
  CodeError(int position, String message, String hint) {
    super(message);
    this.position = position;
    this.hint = hint;
  }

  InvalidArgument asInvalid(String argument) {
    return new InvalidArgument(argument, "at " + (position + 1) + ": " + getMessage(), hint);
  }
}
