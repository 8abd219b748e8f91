package dev.datagen.core.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.dataset.StageConfigSpec.Stage;
import java.util.List;

/**
 * A way down a funnel: the first stage is always reached, each other one from the one before with
 * its transition rate, after an exponentially distributed time.
 */
final class StageWalk implements Walk {

  private static final double HOUR = 3_600_000_000.0;

  private final RandomKey key;
  private final double[][] rates;
  private final double[] meanMicros;
  private long parent;
  private double[] ownRates;
  private int stage;
  private long entered;
  private long left;

  /**
   * @param key the walk's key
   * @param spec the stages
   * @param segments names of the segments by number
   */
  StageWalk(RandomKey key, StageConfigSpec spec, List<String> segments) {
    this.key = key;
    List<Stage> stages = spec.stages();
    this.meanMicros = stages.stream().mapToDouble(stage -> stage.hoursToNext() * HOUR).toArray();
    // The last row is for segments that are not named.
    this.rates = new double[segments.size() + 1][stages.size()];
    for (int segment = 0; segment < rates.length; segment++) {
      double factor =
          segment == segments.size()
              ? 1
              : spec.segmentVariation().get(segments.get(segment)).transitionMultiplier();
      for (int i = 0; i < stages.size(); i++) {
        rates[segment][i] = stages.get(i).transitionRate() * factor;
      }
    }
  }

  @Override
  public void begin(long parentId, long start, int segment) {
    parent = parentId;
    ownRates = rates[segment < 0 ? rates.length - 1 : segment];
    stage = 0;
    entered = start;
    lookAhead();
  }

  private void lookAhead() {
    int next = stage + 1;
    if (next == ownRates.length || !(key.uniform(parent, 2 * next) < ownRates[next])) {
      left = NEVER;
      return;
    }
    double gap = -StrictMath.log1p(-key.uniform(parent, 2 * next + 1)) * meanMicros[stage];
    left = entered + Math.max(1, (long) gap);
  }

  @Override
  public int step() {
    return stage;
  }

  @Override
  public long entered() {
    return entered;
  }

  @Override
  public long left() {
    return left;
  }

  @Override
  public void next() {
    stage++;
    entered = left;
    lookAhead();
  }
}
