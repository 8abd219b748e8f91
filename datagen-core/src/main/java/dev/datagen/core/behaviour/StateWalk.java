package dev.datagen.core.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.dataset.StateTransitionModelSpec;
import dev.datagen.core.rows.DiscreteLaw;

/**
 * A way through the states of a machine: in each period a state is left with its probability, so it
 * lasts a geometrically distributed number of periods, until a terminal state or the end of time.
 */
final class StateWalk implements Walk {

  /** How one state is left. */
  private record State(double probability, DiscreteLaw next) {}

  private final RandomKey key;
  private final Period period;
  private final long end;
  private final int initial;
  private final State[] states;
  private final double[] factors;
  private long parent;
  private long start;
  private double factor;
  private int draw;
  private long periods;
  private int state;
  private long entered;
  private long left;

  /**
   * @param key the walk's key
   * @param spec the machine
   * @param names its states by number
   * @param segments names of the segments by number
   * @param end the last moment at which a state can be entered, in microseconds UTC
   */
  StateWalk(
      RandomKey key,
      StateTransitionModelSpec spec,
      java.util.List<String> names,
      java.util.List<String> segments,
      long end) {
    this.key = key;
    this.period = Period.of(spec.periodUnit());
    this.end = end;
    this.initial = names.indexOf(spec.initialState());
    this.states =
        names.stream()
            .map(
                name -> {
                  StateTransitionModelSpec.State state = spec.states().get(name);
                  double[] weights =
                      names.stream()
                          .mapToDouble(next -> state.nextStates().getOrDefault(next, 0.0))
                          .toArray();
                  return state.terminal()
                      ? new State(0, null)
                      : new State(state.transitionProbPerPeriod(), DiscreteLaw.of(0, weights));
                })
            .toArray(State[]::new);
    this.factors =
        segments.stream()
            .mapToDouble(name -> spec.segmentVariation().get(name).transitionMultiplier())
            .toArray();
  }

  @Override
  public void begin(long parentId, long startMicros, int segment) {
    parent = parentId;
    start = startMicros;
    factor = segment < 0 ? 1 : factors[segment];
    draw = 0;
    periods = 0;
    state = initial;
    entered = startMicros;
    lookAhead();
  }

  private void lookAhead() {
    double probability = Math.min(1, states[state].probability() * factor);
    left = NEVER;
    if (probability > 0) {
      double wait = 1 + Math.floor(waited(key.uniform(parent, draw), probability));
      if (wait < period.most()) {
        long next = period.after(start, periods + (long) wait);
        if (next <= end) {
          periods += (long) wait;
          left = next;
        }
      }
    }
  }

  /** Periods survived: the inverse of the geometric distribution's cumulative one. */
  private static double waited(double uniform, double probability) {
    return probability == 1 ? 0 : StrictMath.log1p(-uniform) / StrictMath.log1p(-probability);
  }

  @Override
  public int step() {
    return state;
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
    state = states[state].next().quantile(key.uniform(parent, draw + 1));
    draw += 2;
    entered = left;
    lookAhead();
  }
}
