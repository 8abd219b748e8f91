package dev.datagen.core.document;

import dev.datagen.api.problem.Position;

/**
 * A text that was read.
 *
 * @param source name of the file, or of what else the text came from
 * @param text the text
 * @param root what it holds
 */
public record Document(String source, String text, Value root) {

  /** Where a value begins. */
  public Position position(Value value) {
    return new Position(source, value.line(), value.column());
  }

  /** Where the key of a member begins. */
  public Position position(Value.Member member) {
    return new Position(source, member.line(), member.column());
  }
}
