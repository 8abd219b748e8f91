package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A law between two numbers in straight pieces, so that it need not be calculated for each value.
 * Each piece is made when it is first asked for, and held against the law; where that is not
 * straight enough (it jumps, or bends much) the law itself answers. Whoever asks first gets the
 * same as whoever asks last, so threads may share it.
 */
final class LawPieces {

  private static final int PIECES = 64;

  private static final VarHandle STATE = MethodHandles.arrayElementVarHandle(byte[].class);
  private static final byte UNKNOWN = 0;
  private static final byte STRAIGHT = 1;
  private static final byte BENT = 2;

  /** What a piece may be off in its middle, as a part of the probability of the whole. */
  private static final double TOLERANCE = 1e-4;

  private final NumberLaw law;
  private final double low;
  private final double width;
  private final double tolerance;
  private final double[] froms = new double[PIECES];
  private final double[] slopes = new double[PIECES];

  /** What is known of each piece; told last, so that whoever sees it sees the rest. */
  private final byte[] states = new byte[PIECES];

  /**
   * @param low the lower end
   * @param high the upper end
   * @param share the probability in between
   */
  LawPieces(NumberLaw law, double low, double high, double share) {
    this.law = law;
    this.low = low;
    this.width = (high - low) / PIECES;
    this.tolerance = TOLERANCE * share;
  }

  /** Probability of a number less than {@code x}. */
  double below(double x) {
    int place = place(x);
    return place >= 0 && isStraight(place) ? at(place, x) : law.below(x);
  }

  /** Probability of a number less than or equal to {@code x}. */
  double upTo(double x) {
    int place = place(x);
    return place >= 0 && isStraight(place) ? at(place, x) : law.upTo(x);
  }

  private int place(double x) {
    double place = (x - low) / width;
    return place >= 0 && place < PIECES ? (int) place : -1;
  }

  /** The probability up to the lower end of a piece, and how much more it is for each unit. */
  private double at(int place, double x) {
    return froms[place] + (x - (low + place * width)) * slopes[place];
  }

  private boolean isStraight(int place) {
    byte state = (byte) STATE.getAcquire(states, place);
    return state == UNKNOWN ? made(place) : state == STRAIGHT;
  }

  /** Makes a piece; whether the law is straight in it. */
  private boolean made(int place) {
    double start = low + place * width;
    double end = low + (place + 1) * width;
    double from = law.below(start);
    double to = law.upTo(end);
    double slope = (to - from) / (end - start);
    boolean straight = width > 0 && Double.isFinite(slope);
    for (int i = 0; i <= 4 && straight; i++) {
      double x = start + (end - start) * i / 4;
      double expected = from + (x - start) * slope;
      straight =
          Math.abs(law.below(x) - expected) <= tolerance
              && Math.abs(law.upTo(x) - expected) <= tolerance;
    }
    froms[place] = from;
    slopes[place] = slope;
    STATE.setRelease(states, place, straight ? STRAIGHT : BENT);
    return straight;
  }
}
