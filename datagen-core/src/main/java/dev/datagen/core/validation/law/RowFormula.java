package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.core.plan.ColumnRecipe;
import java.util.List;
import java.util.Optional;

/**
 * How a column's value follows from the one number drawn for the row and from what else the row
 * shows. From an observed value and its row it leads back to the number.
 */
public final class RowFormula {

  private final ColumnRecipe recipe;
  private final List<LawChange> changes;
  private final Latent latent;
  private final Column listed;
  private final Optional<DeclaredLaw.Outlying> outliers;
  private final double threshold;
  private final List<RowInfluence> influences;

  private RowFormula(
      ColumnRecipe recipe,
      List<LawChange> changes,
      Latent latent,
      Column listed,
      Optional<DeclaredLaw.Outlying> outliers,
      double threshold) {
    this.recipe = recipe;
    this.changes = List.copyOf(changes);
    this.latent = latent;
    this.listed = listed;
    this.outliers = outliers;
    this.threshold = threshold;
    this.influences = List.copyOf(RowInfluence.of(recipe, changes));
  }

  /** Why there is no formula with one number drawn; empty if there is. */
  static Optional<String> refusal(ColumnRecipe recipe, List<LawChange> changes, Law law) {
    OneNumber number = new OneNumber(law);
    for (LawChange change : changes) {
      String reason = change.accept(number);
      if (!reason.isEmpty()) {
        return Optional.of(reason);
      }
    }
    return recipe.spec().type().isNumeric() || law instanceof ListLaw
        ? Optional.empty()
        : Optional.of("the numbers are written as text");
  }

  /** The formula of a column that {@link #refusal} lets pass. */
  static RowFormula of(ColumnRecipe recipe, List<LawChange> changes, Law law) {
    if (law instanceof ListLaw list) {
      Latent latent = Latent.ofList(list.shares());
      return new RowFormula(recipe, changes, latent, list.values(), Optional.empty(), Double.NaN);
    }
    LatentLaw folded = LatentLaw.of(law, changes);
    return new RowFormula(
        recipe, changes, folded.latent(), null, folded.outliers(), folded.threshold());
  }

  /** The column. */
  public ColumnRecipe recipe() {
    return recipe;
  }

  /** The behaviours that the value follows. */
  public List<RowInfluence> influences() {
    return influences;
  }

  /** The probability of each cell of the number drawn. */
  public double[] shares() {
    return latent.shares();
  }

  /** What a cell holds, in words. */
  public String describe(int cell) {
    return listed == null ? latent.describe(cell) : String.valueOf(listed.value(cell));
  }

  /** Whether nothing is drawn, so that the value must be what is computed. */
  public boolean isExact() {
    return latent.shares().length == 1;
  }

  /** The outliers among the numbers drawn, if any are declared. */
  public Optional<DeclaredLaw.Outlying> outliers() {
    return outliers;
  }

  /** How many of the first cells hold the numbers that do not stand out. */
  public int ordinaryCells() {
    return outliers.isPresent() ? latent.cellsUpTo(threshold) : latent.shares().length;
  }

  /**
   * The numbers that do not stand out, the others as if null: outliers may come in runs, so that
   * those of one group are no independent numbers.
   */
  public Assignment ordinary(Assignment all) {
    if (outliers.isEmpty()) {
      return all;
    }
    int ordinary = ordinaryCells();
    double part = 0;
    for (int cell = 0; cell < ordinary; cell++) {
      part += latent.shares()[cell];
    }
    int[] cells = all.cells().clone();
    double[] shares = all.shares().clone();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i] >= ordinary ? Assignment.NULL : cells[i];
      shares[i] = Math.min(1, shares[i] / part);
    }
    return new Assignment(cells, shares);
  }

  /** Whether few calls of the modifiers tell what they make of any number. */
  public boolean isCheap() {
    return listed == null && isAffine() || latent.points().length <= 2;
  }

  private boolean isAffine() {
    return changes.stream()
        .allMatch(c -> !(c instanceof LawChange.Follows f) || f.influence().isPresent());
  }

  /**
   * Finds the cell that each row's number was drawn from.
   *
   * @param values the column as observed
   * @param inputs what else was observed, aligned with it
   * @param seeds random bits of each row, for what the value leaves open
   */
  public Assignment assign(Column values, Inputs inputs, long[] seeds) {
    boolean[] nulls = new boolean[values.size()];
    for (int i = 0; values.nulls().any() && i < nulls.length; i++) {
      nulls[i] = values.isNull(i);
    }
    Images images = new Images(recipe, changes, inputs, values.size());
    Assignment.Fit fit;
    if (listed != null && !recipe.spec().type().isNumeric()) {
      fit = SameValue.of(images.ofList(listed), values);
    } else {
      Observation observed =
          Observation.of(values, recipe).behind(images.bounds(), images.factors());
      fit = numbers(images, observed);
    }
    return Assignment.of(latent.shares(), fit, nulls, seeds);
  }

  private Assignment.Fit numbers(Images images, Observation observed) {
    Optional<Inversion> line =
        listed == null && latent.law() != null
            ? images.line(latent, isAffine()).map(found -> found.inversion(latent, observed))
            : Optional.empty();
    return line.<Assignment.Fit>map(found -> found)
        .orElseGet(() -> new Overlap(images.of(latent, listed), latent, observed));
  }
}
