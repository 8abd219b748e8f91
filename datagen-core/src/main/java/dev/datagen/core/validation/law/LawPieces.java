package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;

/**
 * A law between two numbers in straight pieces, so that it need not be calculated for each value.
 * Each piece is made when it is first asked for, and held against the law; where that is not
 * straight enough (it jumps, or bends much) the law itself answers. Whoever asks first gets the
 * same as whoever asks last, so threads may share it.
 */
final class LawPieces {

  private static final int PIECES = 128;

  /** What a piece may be off in its middle, as a part of the probability of the whole. */
  private static final double TOLERANCE = 1e-4;

  private final NumberLaw law;
  private final double low;
  private final double width;
  private final double tolerance;
  private final Piece[] pieces = new Piece[PIECES];

  /**
   * A piece; immutable.
   *
   * @param from the probability up to its lower end
   * @param slope how much more it is for each unit
   * @param straight whether the law is so, or must be asked
   */
  private record Piece(double from, double slope, boolean straight) {}

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
    Piece piece = place < 0 ? null : piece(place);
    return piece != null && piece.straight() ? at(piece, place, x) : law.below(x);
  }

  /** Probability of a number less than or equal to {@code x}. */
  double upTo(double x) {
    int place = place(x);
    Piece piece = place < 0 ? null : piece(place);
    return piece != null && piece.straight() ? at(piece, place, x) : law.upTo(x);
  }

  private int place(double x) {
    double place = (x - low) / width;
    return place >= 0 && place < PIECES ? (int) place : -1;
  }

  private double at(Piece piece, int place, double x) {
    return piece.from() + (x - (low + place * width)) * piece.slope();
  }

  private Piece piece(int place) {
    Piece piece = pieces[place];
    if (piece == null) {
      piece = made(place);
      pieces[place] = piece;
    }
    return piece;
  }

  private Piece made(int place) {
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
    return new Piece(from, slope, straight);
  }
}
