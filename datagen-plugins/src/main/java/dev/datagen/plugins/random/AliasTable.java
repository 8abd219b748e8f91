package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.stream.IntStream;

/**
 * Weighted choice among {@code 0 … size-1} in constant time from a single 64-bit draw (Walker 1977;
 * Vose: A Linear Algorithm for Generating Random Numbers with a Given Distribution, 1991). An item
 * of weight 0 is never chosen. Immutable.
 *
 * <p>The draw's 52 upper bits scaled to the size give the column in their integer part and the coin
 * in their fraction, so a probability is off by less than 2^-51.
 */
public final class AliasTable {

  private final double[] thresholds;
  private final int[] aliases;
  private final double size;
  private final boolean even;

  private AliasTable(double[] thresholds, int[] aliases) {
    this.thresholds = thresholds;
    this.aliases = aliases;
    this.size = aliases.length;
    this.even = IntStream.range(0, aliases.length).allMatch(i -> thresholds[i] == i + 1);
  }

  /**
   * A table of the given weights.
   *
   * @param weights at least one; finite, not negative, not all zero; normalised here
   */
  public static AliasTable of(double[] weights) {
    int size = weights.length;
    int heaviest = heaviest(weights);
    double[] stay = scaled(weights, weights[heaviest]);
    int[] aliases = new int[size];
    int[] work = new int[size];
    int small = 0;
    int large = size;
    for (int i = 0; i < size; i++) {
      aliases[i] = heaviest;
      work[stay[i] < 1 ? small++ : --large] = i;
    }
    while (small > 0 && large < size) {
      int under = work[--small];
      int over = work[large];
      aliases[under] = over;
      stay[over] = stay[over] + stay[under] - 1;
      if (stay[over] < 1) {
        large++;
        work[small++] = over;
      }
    }
    while (large < size) {
      stay[work[large++]] = 1;
    }
    for (int i = 0; i < size; i++) {
      stay[i] += i;
    }
    return new AliasTable(stay, aliases);
  }

  private static int heaviest(double[] weights) {
    int heaviest = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
      }
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    if (weights.length == 0 || weights[heaviest] == 0) {
      throw new IllegalArgumentException("there is no positive weight");
    }
    return heaviest;
  }

  /** The weights with mean 1; divided by the greatest first, lest the sum overflow. */
  private static double[] scaled(double[] weights, double greatest) {
    double[] scaled = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = weights[i] / greatest;
      sum += scaled[i];
    }
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = scaled[i] * weights.length / sum;
    }
    return scaled;
  }

  /** Number of items. */
  public int size() {
    return aliases.length;
  }

  /** The item that 64 random bits choose. */
  public int pick(long bits) {
    double position = UnitInterval.of(bits) * size;
    int column = (int) position;
    int alias = aliases[column];
    // all ones where the coin falls below the threshold; a branch would often be mispredicted
    long stays = Double.doubleToRawLongBits(position - thresholds[column]) >> 63;
    return alias + (column - alias & (int) stays);
  }

  /** An item for each row: {@code out[i] = pick(key.bits(rows.id(i), draw))}. */
  public void fill(Rows rows, RandomKey key, int draw, int[] out) {
    if (even) {
      // what pick gives where no coin ever falls on the other side
      for (int i = 0; i < out.length; i++) {
        out[i] = (int) (UnitInterval.of(key.bits(rows.id(i), draw)) * size);
      }
      return;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = pick(key.bits(rows.id(i), draw));
    }
  }

  /** The value of an item for each row; {@code values} has one for each item. */
  public void fill(Rows rows, RandomKey key, int draw, long[] values, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = values[pick(key.bits(rows.id(i), draw))];
    }
  }

  /** The value of an item for each row; {@code values} has one for each item. */
  public void fill(Rows rows, RandomKey key, int draw, double[] values, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = values[pick(key.bits(rows.id(i), draw))];
    }
  }
}
