package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.Influence;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.behaviour.ValueFactorStep;
import dev.datagen.core.plan.ColumnRecipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the behaviours that a column's value follows: the factor of each row, and its group. */
public abstract class RowInfluence {

  private static final RandomKey ANY = RandomKey.ofSeed(0);

  /** Rows without what the group depends on. */
  public static final long NO_GROUP = Long.MIN_VALUE;

  private final String kind;
  private final String name;

  private RowInfluence(String kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /** What it is called in findings: {@code seasonality}. */
  public String kind() {
    return kind;
  }

  /** What tells it from others of its kind. */
  public String name() {
    return name;
  }

  /** The cycle of the calendar that it follows; empty if it follows none. */
  public Optional<Influence.Cycle> cycle() {
    return Optional.empty();
  }

  /** Whether it follows from an age, so that its groups are points of a curve. */
  public boolean ages() {
    return false;
  }

  /** The factor of each row (of an addition: the delta). */
  public abstract double[] factors(Inputs inputs, int size);

  /** The group of each row. */
  public abstract long[] groups(Inputs inputs, double[] factors);

  /** A group in words, by one of its rows. */
  public abstract String label(long group, Inputs inputs, int row, double factor);

  /** All behaviours of a column, in the order in which they apply. */
  static List<RowInfluence> of(ColumnRecipe recipe, List<LawChange> changes) {
    List<RowInfluence> all = new ArrayList<>();
    ColumnType type = recipe.generator().output();
    for (int i = 0; i < changes.size(); i++) {
      Modifier modifier = recipe.modifiers().get(i);
      ColumnType input = type;
      if (changes.get(i) instanceof LawChange.Follows follows) {
        follows.influence().ifPresent(known -> all.add(new OfModifier(known, modifier, input)));
      }
      boolean draws =
          changes.get(i) instanceof LawChange.Noise || changes.get(i) instanceof LawChange.Outliers;
      type = draws ? ColumnType.FLOAT : modifier.output();
    }
    recipe
        .factors()
        .ifPresent(step -> step.factors().forEach(bound -> all.add(new OfEntity(step, bound))));
    return all;
  }

  /** About equal factors are one group: within two percent. */
  private static long[] byFactor(double[] factors) {
    long[] groups = new long[factors.length];
    for (int i = 0; i < groups.length; i++) {
      double size = Math.abs(factors[i]);
      long step = size == 0 ? 0 : Math.round(StrictMath.log(size) * 50) * 2 + 1_000_001;
      groups[i] = Double.isNaN(factors[i]) ? NO_GROUP : factors[i] < 0 ? -step : step;
    }
    return groups;
  }

  /** What a modifier does. */
  private static final class OfModifier extends RowInfluence {

    private final Influence influence;
    private final Modifier modifier;
    private final ColumnType input;

    OfModifier(Influence influence, Modifier modifier, ColumnType input) {
      super(influence.kind(), influence.name());
      this.influence = influence;
      this.modifier = modifier;
      this.input = input;
    }

    @Override
    public Optional<Influence.Cycle> cycle() {
      return influence.cycle();
    }

    @Override
    public double[] factors(Inputs inputs, int size) {
      double[] zero = image(0, inputs, size);
      double[] factors = image(1, inputs, size);
      for (int i = 0; i < size; i++) {
        double slope = factors[i] - zero[i];
        factors[i] = slope == 1 && zero[i] != 0 ? zero[i] : slope;
      }
      return factors;
    }

    private double[] image(int number, Inputs inputs, int size) {
      Column same;
      if (input.kind() == ColumnType.Kind.FLOAT) {
        double[] values = new double[size];
        Arrays.fill(values, number);
        same = DoubleColumn.of(values);
      } else {
        long[] values = new long[size];
        Arrays.fill(values, number * (long) StrictMath.pow(10, input.scale()));
        same = LongColumn.of(values);
      }
      Column image = modifier.modify(same, Rows.range(0, size), ANY, inputs);
      return Reals.of(image, modifier.output());
    }

    @Override
    public long[] groups(Inputs inputs, double[] factors) {
      if (influence.cycle().isEmpty()) {
        return byFactor(factors);
      }
      Input time = influence.cycle().get().time();
      Column column = inputs.column(time);
      int[] fields =
          Calendar.fields(
              influence.cycle().get().dimension(), Calendar.micros(column, time.type()));
      long[] groups = new long[fields.length];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = column.isNull(i) ? NO_GROUP : fields[i];
      }
      return groups;
    }

    @Override
    public String label(long group, Inputs inputs, int row, double factor) {
      return influence.cycle().isPresent()
          ? Calendar.name(influence.cycle().get().dimension(), (int) group)
          : "factor " + (float) factor;
    }
  }

  /** What an entity's segment or age does. */
  private static final class OfEntity extends RowInfluence {

    private final ValueFactorStep step;
    private final ValueFactorStep.Bound bound;

    OfEntity(ValueFactorStep step, ValueFactorStep.Bound bound) {
      super(bound.factor().ages() ? "vintage" : "segment", bound.factor().describe());
      this.step = step;
      this.bound = bound;
    }

    @Override
    public boolean ages() {
      return bound.factor().ages();
    }

    @Override
    public double[] factors(Inputs inputs, int size) {
      double[] factors = new double[size];
      Arrays.fill(factors, 1);
      step.multiply(bound, inputs, factors);
      return factors;
    }

    @Override
    public long[] groups(Inputs inputs, double[] factors) {
      return bound.factor().groups(inputs.column(bound.column()), step.moments(inputs));
    }

    @Override
    public String label(long group, Inputs inputs, int row, double factor) {
      return bound.factor().label(group, inputs.column(bound.column()), row);
    }
  }
}
