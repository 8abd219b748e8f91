package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.problem.RowError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The curves of the combinations of groups of the same effects that have occurred so far. A curve
 * depends on its combination alone, so forgetting one costs time and nothing else.
 */
final class ShareCurves {

  private static final int MOST_KEPT = 100_000;

  private final QuantileGenerator times;
  private volatile Known known = new Known(new EffectIndex[0], Map.of());

  /** Curves of the same effects. */
  private record Known(EffectIndex[] indexes, Map<List<Integer>, ShareCurve> curves) {

    boolean isOf(EffectIndex[] others) {
      boolean same = indexes.length == others.length;
      for (int s = 0; same && s < others.length; s++) {
        same = indexes[s] == others[s];
      }
      return same;
    }
  }

  ShareCurves(QuantileGenerator times) {
    this.times = times;
  }

  /**
   * The curve of a combination.
   *
   * @param groups the group of each effect, −1 for none
   */
  ShareCurve get(EffectIndex[] indexes, int[] groups) {
    List<Integer> tuple = Arrays.stream(groups).boxed().collect(Collectors.toUnmodifiableList());
    Known kept = known;
    if (!kept.isOf(indexes)) {
      kept = new Known(indexes, new ConcurrentHashMap<>());
      known = kept;
    }
    ShareCurve curve = kept.curves().get(tuple);
    if (curve == null) {
      curve = make(indexes, groups);
      if (kept.curves().size() >= MOST_KEPT) {
        kept.curves().clear();
      }
      kept.curves().put(tuple, curve);
    }
    return curve;
  }

  private ShareCurve make(EffectIndex[] indexes, int[] groups) {
    long[] corners = corners(indexes, groups);
    double[] own = new double[corners.length + 1];
    double[] wanted = new double[corners.length + 1];
    for (int c = 0; c < corners.length; c++) {
      own[c + 1] = c + 1 < corners.length ? times.shareBefore(corners[c + 1]) : 1;
      double width = Math.max(0, own[c + 1] - own[c]);
      wanted[c + 1] = wanted[c] + width * factor(indexes, groups, corners[c]);
    }
    double total = wanted[corners.length];
    if (total <= 0) {
      return ShareCurve.NOTHING_WANTED;
    }
    if (corners.length == 1) {
      return ShareCurve.UNCHANGED;
    }
    for (int c = 0; c < wanted.length; c++) {
      wanted[c] /= total;
    }
    return new ShareCurve(own, wanted);
  }

  /** The first instant, and every later one at which the factor of some effect changes. */
  private long[] corners(EffectIndex[] indexes, int[] groups) {
    long first = times.earliest();
    long[] corners = {first};
    for (int s = 0; s < indexes.length; s++) {
      if (groups[s] >= 0) {
        int from = indexes[s].step(groups[s], first) + 1;
        int begin = from == 0 ? indexes[s].offsets()[groups[s]] : from;
        int end = indexes[s].offsets()[groups[s] + 1];
        int old = corners.length;
        corners = Arrays.copyOf(corners, old + end - begin);
        System.arraycopy(indexes[s].starts(), begin, corners, old, end - begin);
      }
    }
    return Arrays.stream(corners)
        .filter(corner -> corner <= times.latest())
        .sorted()
        .distinct()
        .toArray();
  }

  private static double factor(EffectIndex[] indexes, int[] groups, long micros) {
    double product = 1;
    for (int s = 0; s < indexes.length; s++) {
      product *= indexes[s].at(groups[s], micros);
    }
    if (!(product >= 0 && product < Double.POSITIVE_INFINITY)) {
      throw new RowError(
          0,
          "an effect gives the factor "
              + product
              + "; when rows happen can only be weighed by factors from 0 on");
    }
    return product;
  }
}
