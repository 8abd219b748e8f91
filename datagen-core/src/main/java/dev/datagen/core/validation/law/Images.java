package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.plan.ColumnRecipe;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column's own generator and modifiers make of a number drawn, for the rows observed. What
 * draws in them is left out, because the number stands for it.
 */
final class Images {

  private static final RandomKey ANY = RandomKey.ofSeed(0);

  private final ColumnRecipe recipe;
  private final List<LawChange> changes;
  private final Inputs inputs;
  private final int size;

  Images(ColumnRecipe recipe, List<LawChange> changes, Inputs inputs, int size) {
    this.recipe = recipe;
    this.changes = changes;
    this.inputs = inputs;
    this.size = size;
  }

  /** The images of listed values, of the column's type where that is no number. */
  Column[] ofList(Column listed) {
    Column[] images = new Column[listed.size()];
    for (int p = 0; p < images.length; p++) {
      images[p] = behindModifiers(repeated(listed, p), recipe.generator().output()).column();
    }
    return images;
  }

  /** The image of each point of the number drawn for each row, before the cast; NaN for a null. */
  double[][] of(Latent latent, Column listed) {
    double[] points = latent.points();
    Typed computed = computed(latent);
    double[][] images = new double[points.length][];
    for (int p = 0; p < points.length; p++) {
      images[p] = of(points[p], latent, listed, computed);
    }
    return images;
  }

  /** Each row's value as a line in the number drawn; empty if it is none. */
  Optional<Line> line(Latent latent, boolean known) {
    Typed computed = computed(latent);
    if (computed != null && !isChangedBehindDrawn()) {
      return Optional.of(plainLine(computed, latent.entry() == Latent.Entry.ADDED));
    }
    double[] probes = latent.probes();
    double[] first = of(probes[0], latent, null, computed);
    double[] last = of(probes[probes.length - 1], latent, null, computed);
    double[] slope = new double[size];
    double[] shift = new double[size];
    for (int i = 0; i < size; i++) {
      slope[i] = (last[i] - first[i]) / (probes[probes.length - 1] - probes[0]);
      shift[i] = first[i] - slope[i] * probes[0];
    }
    for (int p = 1; !known && p < probes.length - 1; p++) {
      double[] between = of(probes[p], latent, null, computed);
      for (int i = 0; i < size; i++) {
        double expected = shift[i] + slope[i] * probes[p];
        if (Math.abs(between[i] - expected) > 1e-9 * (Math.abs(first[i]) + Math.abs(last[i]))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Line(shift, slope));
  }

  /** Whether a modifier does anything to a number behind the one that draws. */
  private boolean isChangedBehindDrawn() {
    return changes.subList(Math.min(drawn(), lastClamps()), lastClamps()).stream()
        .anyMatch(c -> c instanceof LawChange.Follows || c instanceof LawChange.Clamped);
  }

  /** A computed number to which the one drawn is added, or which is multiplied by it. */
  private Line plainLine(Typed computed, boolean added) {
    double[] numbers = untilDrawn(computed).reals();
    double[] constant = new double[size];
    Arrays.fill(constant, added ? 1 : 0);
    return added ? new Line(numbers, constant) : new Line(constant, numbers);
  }

  /** Lines of rows. */
  record Line(double[] shift, double[] slope) {

    Inversion inversion(Latent latent, Observation observed) {
      return Inversion.of(latent, observed, shift, slope);
    }
  }

  private Typed computed(Latent latent) {
    return latent.entry() == Latent.Entry.VALUE
        ? null
        : new Typed(
            recipe.generator().generate(Rows.range(0, size), ANY, inputs),
            recipe.generator().output());
  }

  /** What multiplies by segment and age at last; null if nothing does. */
  double[] factors() {
    return recipe.factors().map(f -> f.factors(inputs, size)).orElse(null);
  }

  private double[] of(double point, Latent latent, Column listed, Typed computed) {
    if (computed != null) {
      Typed start = untilDrawn(computed).entered(point, latent.entry() == Latent.Entry.ADDED);
      return afterDrawn(start).reals();
    }
    ColumnType type = recipe.generator().output();
    Column same = listed != null ? repeated(listed, (int) point) : constant(point, type);
    return behindModifiers(same, type).reals();
  }

  private Column constant(double point, ColumnType type) {
    if (type.kind() == ColumnType.Kind.INT) {
      long[] same = new long[size];
      Arrays.fill(same, (long) Math.rint(point));
      return LongColumn.of(same);
    }
    double[] same = new double[size];
    Arrays.fill(same, point);
    return DoubleColumn.of(same);
  }

  private Column repeated(Column listed, int position) {
    int[] same = new int[size];
    Arrays.fill(same, position);
    return listed.gather(same);
  }

  private Typed behindModifiers(Column column, ColumnType type) {
    return through(new Typed(column, type), 0, lastClamps());
  }

  /** Where the first modifier stands that draws; behind all of them if none does. */
  private int drawn() {
    int place = 0;
    while (place < changes.size() && !draws(changes.get(place))) {
      place++;
    }
    return place;
  }

  private Typed untilDrawn(Typed computed) {
    return through(computed, 0, Math.min(drawn(), lastClamps()));
  }

  private Typed afterDrawn(Typed start) {
    return through(start, drawn(), lastClamps());
  }

  private static boolean draws(LawChange change) {
    return change instanceof LawChange.Noise || change instanceof LawChange.Outliers;
  }

  private Typed through(Typed start, int from, int to) {
    Typed at = start;
    for (int i = from; i < to; i++) {
      Modifier modifier = recipe.modifiers().get(i);
      if (changes.get(i) instanceof LawChange.Follows
          || changes.get(i) instanceof LawChange.Clamped) {
        Column changed = modifier.modify(at.column(), Rows.range(0, size), ANY, inputs);
        at = new Typed(changed, modifier.output());
      } else if (draws(changes.get(i))) {
        at = new Typed(new DoubleColumn(at.reals(), at.column().nulls()), ColumnType.FLOAT);
      }
    }
    return at;
  }

  /** The bounds that numbers are moved to behind all that follows from the row. */
  Clamp bounds() {
    double min = Double.NEGATIVE_INFINITY;
    double max = Double.POSITIVE_INFINITY;
    for (int i = lastClamps(); i < changes.size(); i++) {
      if (changes.get(i) instanceof LawChange.Clamped bounds) {
        min = Math.max(bounds.min(), Math.min(bounds.max(), min));
        max = Math.max(bounds.min(), Math.min(bounds.max(), max));
      }
    }
    if (recipe.clamp().isPresent() && !recipe.modifiers().isEmpty()) {
      Clamp own = recipe.clamp().get();
      min = own.apply(min);
      max = own.apply(max);
    }
    return new Clamp(min, max);
  }

  /** From which modifier on there are only clamps. */
  private int lastClamps() {
    int place = changes.size();
    while (place > 0 && changes.get(place - 1) instanceof LawChange.Clamped) {
      place--;
    }
    return place;
  }

  /** A column and what its values are. */
  private record Typed(Column column, ColumnType type) {

    double[] reals() {
      return Reals.of(column, type);
    }

    Typed entered(double point, boolean added) {
      double[] numbers = reals();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = added ? numbers[i] + point : numbers[i] * point;
      }
      return new Typed(new DoubleColumn(numbers, column.nulls()), ColumnType.FLOAT);
    }
  }
}
