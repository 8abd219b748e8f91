package dev.datagen.plugins.faker.method;

/**
 * An argument of a method.
 *
 * @param name its name in a schema
 * @param fallback the value where it is absent, as a schema writes it; empty if it is required
 * @param doc what it means
 */
public record Argument(String name, String fallback, String doc) {

  /** As the reference shows it: {@code min = 0}. */
  @Override
  public String toString() {
    return fallback.isEmpty()
        ? name + " (" + doc + ")"
        : name + " = " + fallback + " (" + doc + ")";
  }
}
