package dev.datagen.tests.property;

import java.util.Random;

/** The choices that a random schema is made of. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The text or nothing. */
  String maybe(int percent, String text) {
    return chance(percent) ? text : "";
  }
}
