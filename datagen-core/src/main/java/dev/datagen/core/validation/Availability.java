package dev.datagen.core.validation;

/** Which columns can be looked at. */
public interface Availability {

  /** Everything is there: data under way. */
  Availability ALL = attribute -> "";

  /**
   * Why a column cannot be looked at.
   *
   * @param attribute {@code table.column}
   * @return empty if it can
   */
  String obstacle(String attribute);
}
