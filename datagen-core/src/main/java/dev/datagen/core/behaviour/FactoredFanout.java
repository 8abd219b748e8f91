package dev.datagen.core.behaviour;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.evaluate.EvaluatedTable;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.rows.DiscreteLaw;
import dev.datagen.core.rows.FanoutLaw;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fan-out whose draw is multiplied by factors of the parent's row. The product is rounded down or
 * up at random, up with the probability of its fraction, so that the mean is kept.
 */
public final class FactoredFanout implements FanoutLaw {

  private static final double MOST = 1e9;

  private final RandomKey key;
  private final DiscreteLaw law;
  private final String lawText;
  private final EvaluatedTable parent;
  private final String path;
  private List<FanoutFactor> factors = List.of();

  /**
   * @param key the fan-out's key
   * @param law the law of the draw, bounds applied
   * @param lawText the law in words
   * @param parent the table whose rows get children
   * @param path where in the schema the fact is, for errors
   */
  public FactoredFanout(
      RandomKey key, DiscreteLaw law, String lawText, EvaluatedTable parent, String path) {
    this.key = key;
    this.law = law;
    this.lawText = lawText;
    this.parent = parent;
    this.path = path;
  }

  /** Sets the factors, once all tables are known and before any row is made. */
  public void factors(List<FanoutFactor> planned) {
    factors = List.copyOf(planned);
  }

  /** The law of the draw, before it is multiplied. */
  public DiscreteLaw law() {
    return law;
  }

  /** What multiplies the draw. */
  public List<FanoutFactor> factors() {
    return factors;
  }

  @Override
  public void counts(Rows parents, int[] counts) {
    if (parents.size() == 0) {
      return;
    }
    double[] uniform = new double[parents.size()];
    key.fillUniform(parents, 0, uniform);
    double[] means = new double[uniform.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = law.quantile(uniform[i]);
    }
    multiply(parents, means);
    key.fillUniform(parents, 1, uniform);
    for (int i = 0; i < means.length; i++) {
      if (!(means[i] >= 0 && means[i] <= MOST)) {
        throw refuse(parents, i, "would get " + (float) means[i] + " rows");
      }
      int whole = (int) means[i];
      counts[i] = uniform[i] < means[i] - whole ? whole + 1 : whole;
    }
  }

  private void multiply(Rows parents, double[] means) {
    Evaluation evaluation = new Evaluation(parent, parents);
    try {
      for (FanoutFactor factor : factors) {
        factor.multiply(evaluation, means);
      }
    } catch (RowError e) {
      throw refuse(parents, e.index(), "has no number of rows: " + e.getMessage());
    }
  }

  private ProblemException refuse(Rows parents, int index, String why) {
    String message = "row " + parents.row(index) + " of " + parent.name() + " " + why;
    return new ProblemException(List.of(Problem.error("fanout", path, message, "", null)));
  }

  @Override
  public int constant() {
    return -1;
  }

  @Override
  public String describe() {
    return factors.stream()
        .map(factor -> " × " + factor.describe())
        .collect(Collectors.joining("", lawText, ""));
  }
}
