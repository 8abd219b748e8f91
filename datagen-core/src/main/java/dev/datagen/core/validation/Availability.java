package dev.datagen.core.validation;

/** Which data can be looked at. */
public interface Availability {

  /** Everything is there. */
  Availability ALL = attribute -> "";

  /**
   * Why a column cannot be looked at.
   *
   * @param attribute {@code table.column}
   * @return empty if it can
   */
  String obstacle(String attribute);

  /** Whether the data are several laps of a loop, not one dataset. */
  default boolean isLoop() {
    return false;
  }

  /**
   * Why rows of a table may be missing, so that nothing can be said of what refers to them.
   *
   * @return empty if all are there
   */
  default String incompleteness(String table) {
    return "";
  }
}
