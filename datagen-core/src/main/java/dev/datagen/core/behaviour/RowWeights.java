package dev.datagen.core.behaviour;

import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.evaluate.Chooser;
import dev.datagen.core.evaluate.TableReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Makes some rows of an entity more likely to be chosen than others, in proportion to its fan-out
 * factors, by acceptance and rejection: what was drawn is accepted with the probability of its
 * factor over the greatest factor there is, else drawn again.
 */
public final class RowWeights implements Chooser {

  private static final int BATCH = 65_536;

  /** Reached only where nearly all rows have a factor of next to nothing. */
  private static final int MOST_TRIES = 65_536;

  private final TableReader entity;
  private final List<EntityFactor> factors;
  private final long moment;
  private volatile double greatest = Double.NaN;

  /**
   * @param entity the table chosen from
   * @param factors its fan-out factors
   * @param moment at which ages are taken, in microseconds UTC
   */
  public RowWeights(TableReader entity, List<EntityFactor> factors, long moment) {
    this.entity = entity;
    this.factors = List.copyOf(factors);
    this.moment = moment;
  }

  /** The factors that rows are weighed by. */
  public List<EntityFactor> factors() {
    return factors;
  }

  /** At which ages are taken, in microseconds UTC. */
  public long moment() {
    return moment;
  }

  @Override
  public long[] choose(Rows rows, RandomKey key, RowDraw draw) {
    RandomKey accepts = key.derive("accept");
    double most = greatest();
    long[] chosen = new long[rows.size()];
    draw.draw(chosen);
    int[] open = new int[chosen.length];
    Arrays.setAll(open, i -> i);
    long[] drawn = chosen;
    for (int attempt = 1; ; attempt++) {
      open = rejected(rows, accepts, attempt, open, drawn, most, chosen);
      if (open.length == 0) {
        return chosen;
      }
      if (attempt == MOST_TRIES || most == 0) {
        throw new RowError(
            open[0],
            "no row can be chosen from "
                + entity.table()
                + ": its fan-out factors are "
                + (most == 0 ? "0 for all of its rows" : "next to 0 for nearly all of its rows")
                + "; let the factors of its segments and ages stay above 0");
      }
      drawn = new long[open.length];
      draw.redraw(attempt, open, drawn);
    }
  }

  /** Keeps what is accepted and gives the positions of the others. */
  private int[] rejected(
      Rows rows,
      RandomKey accepts,
      int attempt,
      int[] open,
      long[] drawn,
      double most,
      long[] chosen) {
    double[] weights = weights(drawn);
    int[] rejected = new int[open.length];
    int count = 0;
    for (int j = 0; j < open.length; j++) {
      int position = open[j];
      if (drawn[j] < 0 || accepts.uniform(rows.id(position), attempt) * most < weights[j]) {
        chosen[position] = drawn[j];
      } else {
        rejected[count++] = position;
      }
    }
    return Arrays.copyOf(rejected, count);
  }

  private double[] weights(long[] rows) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    for (EntityFactor factor : factors) {
      Moments moments = factor.ages() ? Moments.fixed(moment, rows.length) : null;
      factor.multiply(entity.pick(factor.column(), rows), moments, weights);
    }
    return weights;
  }

  /** The greatest factor that occurs: the tighter the bound, the fewer the rejections. */
  private double greatest() {
    double known = greatest;
    if (Double.isNaN(known)) {
      synchronized (this) {
        known = greatest;
        if (Double.isNaN(known)) {
          long batches = (entity.size() + BATCH - 1) / BATCH;
          known =
              LongStream.range(0, batches)
                  .parallel()
                  .mapToDouble(batch -> greatest(batch * BATCH))
                  .max()
                  .orElse(0);
          greatest = known;
        }
      }
    }
    return known;
  }

  private double greatest(long first) {
    int size = (int) Math.min(BATCH, entity.size() - first);
    return Arrays.stream(weights(LongStream.range(first, first + size).toArray())).max().orElse(0);
  }
}
