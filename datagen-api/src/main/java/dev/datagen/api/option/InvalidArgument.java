package dev.datagen.api.option;

/**
 * A plugin refuses an argument while it is planned. The engine adds the position in the schema, the
 * table and the column, and reports it together with all other problems.
 */
public final class InvalidArgument extends IllegalArgumentException {

  private final String argument;
  private final String hint;

  /**
   * @param argument path of the argument below the option record: {@code "weights"}, {@code
   *     "patterns[1].weights"}, or empty for all of it
   * @param message what is wrong: {@code "has 3 weights for 2 choices"}
   * @param hint what to do: {@code "give one weight for each choice"}; may be empty
   */
  public InvalidArgument(String argument, String message, String hint) {
    super(message);
    this.argument = argument;
    this.hint = hint;
  }

  /** Path of the argument below the option record; empty for all of it. */
  public String argument() {
    return argument;
  }

  /** What to do; may be empty. */
  public String hint() {
    return hint;
  }
}
