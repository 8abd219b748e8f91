package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * Standard normal deviates by the ziggurat of 256 layers (Marsaglia and Tsang 2000, with Doornik's
 * correction of 2005: layer, sign and position come from separate bits). 98.5 % of the rows need
 * one draw; the others go on with the following draws of their own.
 */
public final class NormalDeviates {

  private static final int LAYERS = 256;

  /** Where the tail begins, and the area of each layer, for 256 layers. */
  private static final double TAIL = 3.654152885361008796;

  private static final double AREA = 0.00492867323397465552;

  /** Right edge of each layer; layer 0 is the base, of width AREA / density(TAIL). */
  private static final double[] EDGES = new double[LAYERS + 1];

  /** Unnormalised density at each edge. */
  private static final double[] DENSITIES = new double[LAYERS + 1];

  /** Right edge of each layer per unit of a 53-bit integer; then the same for the left half. */
  private static final double[] SCALES = new double[2 * LAYERS];

  /** 53-bit integers below it lie under the layer above and so under the curve. */
  private static final long[] INSIDE = new long[LAYERS];

  static {
    EDGES[0] = AREA / density(TAIL);
    EDGES[1] = TAIL;
    for (int layer = 1; layer < LAYERS - 1; layer++) {
      double height = density(EDGES[layer]) + AREA / EDGES[layer];
      EDGES[layer + 1] = StrictMath.sqrt(-2 * StrictMath.log(height));
    }
    EDGES[LAYERS] = 0;
    for (int layer = 0; layer < LAYERS; layer++) {
      SCALES[layer] = EDGES[layer] * 0x1.0p-53;
      SCALES[layer + LAYERS] = -SCALES[layer];
      INSIDE[layer] = (long) (EDGES[layer + 1] / EDGES[layer] * 0x1.0p53);
    }
    for (int edge = 0; edge <= LAYERS; edge++) {
      DENSITIES[edge] = density(EDGES[edge]);
    }
  }

  private NormalDeviates() {}

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  /**
   * A deviate of mean 0 and standard deviation 1 for each row.
   *
   * @param firstDraw the first draw to use; the few rows that need more use those that follow it,
   *     so other purposes want another key
   */
  public static void fill(Rows rows, RandomKey key, int firstDraw, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = at(key, rows.id(i), firstDraw);
    }
  }

  /** The deviate of one row: what {@link #fill} gives it. */
  public static double at(RandomKey key, long id, int firstDraw) {
    long bits = key.bits(id, firstDraw);
    long position = bits >>> 11;
    return position < INSIDE[(int) bits & LAYERS - 1]
        ? position * SCALES[(int) bits & 2 * LAYERS - 1]
        : outside(key, id, firstDraw, bits);
  }

  private static double outside(RandomKey key, long id, int firstDraw, long firstBits) {
    int draw = firstDraw;
    long bits = firstBits;
    while (true) {
      int layer = (int) bits & LAYERS - 1;
      long position = bits >>> 11;
      double x = position * SCALES[(int) bits & 2 * LAYERS - 1];
      if (position < INSIDE[layer]) {
        return x;
      }
      if (layer == 0) {
        return x < 0 ? -tail(key, id, draw + 1) : tail(key, id, draw + 1);
      }
      double height =
          DENSITIES[layer] + key.uniform(id, ++draw) * (DENSITIES[layer + 1] - DENSITIES[layer]);
      if (height < Elementary.exp(-0.5 * x * x)) {
        return x;
      }
      bits = key.bits(id, ++draw);
    }
  }

  /** Beyond the last edge (Marsaglia 1964). */
  private static double tail(RandomKey key, long id, int firstDraw) {
    for (int draw = firstDraw; ; draw += 2) {
      double x = -Elementary.log1p(-key.uniform(id, draw)) / TAIL;
      double y = -Elementary.log1p(-key.uniform(id, draw + 1));
      if (y + y > x * x) {
        return TAIL + x;
      }
    }
  }
}
