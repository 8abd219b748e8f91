package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Literals chosen by weights of which each row takes those that its bounds leave.
 *
 * @param choices the literals, ascending, none twice
 * @param cumulative their weights, summed: of {@code choices.size() + 1}
 * @param bounds bounds that differ from row to row
 */
record BoundedChoice(OrderedChoices choices, double[] cumulative, RowBounds bounds)
    implements BoundableGenerator {

  static BoundedChoice of(Column choices, double[] weights, ColumnType type) {
    OrderedChoices ordered = OrderedChoices.of(choices, weights, type);
    return new BoundedChoice(ordered, ordered.cumulative(), RowBounds.none(type));
  }

  @Override
  public ColumnType output() {
    return bounds.type();
  }

  @Override
  public Optional<Column> domain() {
    return Optional.of(choices.values());
  }

  @Override
  public Optional<BigDecimal> least() {
    return Optional.of(choices.number(0));
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return Optional.of(choices.number(choices.size() - 1));
  }

  @Override
  public Optional<BoundedChoice> inside(BigDecimal least, BigDecimal greatest) {
    int from = 0;
    int to = choices.size();
    while (least != null && from < to && choices.number(from).compareTo(least) < 0) {
      from++;
    }
    while (greatest != null && to > from && choices.number(to - 1).compareTo(greatest) > 0) {
      to--;
    }
    if (from == to) {
      return Optional.empty();
    }
    OrderedChoices left = choices.slice(from, to);
    return Optional.of(new BoundedChoice(left, left.cumulative(), bounds));
  }

  @Override
  public Optional<BoundedChoice> withBound(RowBound bound) {
    return Optional.of(new BoundedChoice(choices, cumulative, bounds.and(bound)));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int[] chosen = new int[rows.size()];
    double[] shares = new double[rows.size()];
    key.fillUniform(rows, 0, shares);
    int[] from = choices.from(bounds, inputs, shares.length);
    int[] to = choices.to(bounds, inputs, shares.length);
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = from[i] < to[i] ? between(from[i], to[i], shares[i]) : nearest(from[i]);
    }
    return choices.values().gather(chosen);
  }

  private int between(int from, int to, double share) {
    double weight = cumulative[from] + share * (cumulative[to] - cumulative[from]);
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle + 1] > weight) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first choice that is great enough, or the greatest. */
  private int nearest(int from) {
    return Math.min(from, choices.size() - 1);
  }

  @Override
  public Optional<Law> law() {
    if (!bounds.all().isEmpty()) {
      return Optional.of(
          new UncheckableLaw("what inequalities leave of its values differs from row to row"));
    }
    double[] weights = new double[choices.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = cumulative[i + 1] - cumulative[i];
    }
    return Optional.of(ListLaw.ofWeights(choices.values(), weights));
  }
}
