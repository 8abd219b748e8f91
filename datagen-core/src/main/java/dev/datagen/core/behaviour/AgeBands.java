package dev.datagen.core.behaviour;

import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;
import java.util.Locale;

/**
 * Ages that are looked at together, by complete units: each unit alone up to 63, then stretches of
 * an eighth of their octave. From the last value of a list on there is one band.
 *
 * @param unit the unit of age
 * @param last the age from which on a curve does not change; the greatest there is if it always
 *     does
 */
record AgeBands(TimeUnit unit, long last) {

  private static final int ALONE = 64;
  private static final int PARTS = 3;

  static AgeBands of(CurveSpec curve, TimeUnit unit) {
    return new AgeBands(unit, curve.values() == null ? Long.MAX_VALUE : curve.values().size() - 1L);
  }

  /** The first age of the band that an age lies in. */
  long of(long created, long at) {
    long age = Math.min(last, Age.complete(created, at, unit));
    return age < ALONE ? age : age - age % width(age);
  }

  private static long width(long age) {
    return Long.highestOneBit(age) >> PARTS;
  }

  /** The name of the band that begins with an age: {@code "month 3"}. */
  String name(long first) {
    String name = unit.name().toLowerCase(Locale.ROOT) + " " + first;
    long end = first < ALONE ? first : first + width(first) - 1;
    return end >= last ? name + " and on" : end > first ? name + " … " + end : name;
  }
}
