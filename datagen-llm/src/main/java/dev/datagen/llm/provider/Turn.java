package dev.datagen.llm.provider;

/**
 * What one side said.
 *
 * @param role who
 * @param text what
 */
public record Turn(Role role, String text) {

  /** Who speaks. */
  public enum Role {
    USER,
    MODEL
  }
}
