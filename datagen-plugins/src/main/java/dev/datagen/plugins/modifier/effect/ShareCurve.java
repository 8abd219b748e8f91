package dev.datagen.plugins.modifier.effect;

/**
 * A piecewise linear, never decreasing map between the shares of a generator's weight and the
 * shares of the wanted weight, both from 0 to 1.
 *
 * @param own shares of the generator's weight before each corner, from 0 to 1
 * @param wanted shares of the wanted weight before each corner, from 0 to 1
 */
record ShareCurve(double[] own, double[] wanted) {

  /** Every instant as likely as the generator has it. */
  static final ShareCurve UNCHANGED = new ShareCurve(new double[0], new double[0]);

  /** No instant has any weight, so the generator's own weights decide. */
  static final ShareCurve NOTHING_WANTED = new ShareCurve(new double[0], new double[0]);

  /** Whether shares stay as they are. */
  boolean isIdentity() {
    return own.length == 0;
  }

  /** The wanted share that belongs to a share of the generator's. */
  double toWanted(double share) {
    return interpolate(own, wanted, share);
  }

  /** The generator's share that belongs to a wanted one; behind stretches that are not wanted. */
  double toOwn(double share) {
    return interpolate(wanted, own, share);
  }

  private static double interpolate(double[] from, double[] to, double share) {
    int low = 0;
    int high = from.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] <= share) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == from.length) {
      return to[low - 1];
    }
    if (low == 0) {
      return to[0];
    }
    double width = from[low] - from[low - 1];
    double inside = to[low - 1] + (share - from[low - 1]) / width * (to[low] - to[low - 1]);
    // the next corner belongs to the next stretch, which may not be wanted
    return inside < to[low] ? inside : Math.max(to[low - 1], Math.nextDown(to[low]));
  }
}
