package dev.datagen.api.generator;

import dev.datagen.api.option.Doc;

/** A cycle of the calendar (UTC) that weights are given for. */
public enum Dimension {
  @Doc("hour of the day, 0 to 23")
  HOUR(24),
  @Doc("day of the week, 0 = Monday to 6 = Sunday")
  DOW(7),
  @Doc("month of the year, January first")
  MONTH(12);

  private final int size;

  Dimension(int size) {
    this.size = size;
  }

  /** How many weights it takes. */
  public int size() {
    return size;
  }
}
