package dev.datagen.plugins.faker.text;

import java.util.ArrayDeque;

/** Weighted choice in constant time (Walker 1974, Vose 1991). Immutable. */
final class AliasTable {

  private final long[] thresholds;
  private final int[] aliases;

  AliasTable(double[] weights) {
    int size = weights.length;
    thresholds = new long[size];
    aliases = new int[size];
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] scaled = new double[size];
    ArrayDeque<Integer> small = new ArrayDeque<>();
    ArrayDeque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      scaled[i] = weights[i] * size / total;
      (scaled[i] < 1 ? small : large).add(i);
      thresholds[i] = Long.MAX_VALUE;
      aliases[i] = i;
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.poll();
      int more = large.peek();
      thresholds[less] = (long) (scaled[less] * 0x1p63);
      aliases[less] = more;
      scaled[more] -= 1 - scaled[less];
      if (scaled[more] < 1) {
        small.add(large.poll());
      }
    }
  }

  /** The choice that 64 random bits make. */
  int pick(long bits) {
    long fraction = Picks.fraction(bits);
    int slot = Picks.choice(fraction, thresholds.length);
    return Picks.rest(fraction, thresholds.length) < thresholds[slot] ? slot : aliases[slot];
  }
}
