package dev.datagen.core.validation.composite;

/**
 * Rows of one combination of the influences' members. Mutable.
 *
 * <p>For a number: how many rows, their sum and sum of squares, and the sum of their expected
 * multipliers. For a volume: how many rows, how many are expected, and how many would be if nothing
 * had an influence.
 */
final class Stratum {

  private final String name;
  private final long[] members;
  long count;
  double sum;
  double squares;
  double multipliers;
  double expected;
  double neutral;

  Stratum(String name, long[] members) {
    this.name = name;
    this.members = members;
  }

  String name() {
    return name;
  }

  long member(int influence) {
    return members[influence];
  }

  void add(Stratum other) {
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    multipliers += other.multipliers;
    expected += other.expected;
    neutral += other.neutral;
  }
}
