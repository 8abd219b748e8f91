package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.law.RowsLaw;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.core.evaluate.cast.Casts;
import dev.datagen.core.plan.ColumnRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the law of a column's finished values in the recipe that they are made by. */
public final class DeclaredLaws implements Law.Visitor<DeclaredLaw> {

  private final ColumnRecipe recipe;
  private final List<LawChange> changes = new ArrayList<>();

  private DeclaredLaws(ColumnRecipe recipe) {
    this.recipe = recipe;
  }

  /** The law of a column. */
  public static DeclaredLaw of(ColumnRecipe recipe) {
    return new DeclaredLaws(recipe).find();
  }

  private DeclaredLaw find() {
    Optional<Law> law = recipe.generator().law();
    if (law.isEmpty()) {
      return DeclaredLaw.nothing();
    }
    for (int i = 0; i < recipe.modifiers().size(); i++) {
      Optional<LawChange> change = recipe.modifiers().get(i).lawChange();
      if (change.isEmpty()) {
        return unknown(
            "the modifier "
                + recipe.spec().modifiers().get(i).transform()
                + " does not declare what it does to the law of the values");
      }
      changes.add(change.get());
    }
    Law declared = law.get();
    if (recipe.bounded() && !staysWithinBounds() && declares(declared)) {
      return unknown("inequalities with other columns may move what the modifiers make");
    }
    return declared.accept(this);
  }

  @Override
  public DeclaredLaw uncheckable(UncheckableLaw law) {
    return unknown(law.reason());
  }

  @Override
  public DeclaredLaw rows(RowsLaw law) {
    return allUnchanged()
        ? new DeclaredLaw.OfRows(law)
        : unknown("what is chosen from " + law.reference().table() + " is changed afterwards");
  }

  private static DeclaredLaw unknown(String reason) {
    return new DeclaredLaw.Unknown(reason);
  }

  /** Whether something drawn is declared that a finding is owed. */
  private static boolean declares(Law law) {
    return !(law instanceof ComputedLaw);
  }

  /** Whether no modifier moves a value beyond the bounds of its row. */
  private boolean staysWithinBounds() {
    return changes.stream()
        .allMatch(c -> c instanceof LawChange.Unchanged || c instanceof LawChange.TimeNoise);
  }

  private boolean allUnchanged() {
    return recipe.factors().isEmpty()
        && changes.stream().allMatch(LawChange.Unchanged.class::isInstance);
  }

  /** Whether nothing of the row is read. */
  private boolean isFixed() {
    return recipe.wiring().inputs().isEmpty()
        && recipe.wiring().references().isEmpty()
        && recipe.factors().isEmpty();
  }

  @Override
  public DeclaredLaw numbers(NumberLaw law) {
    if (!recipe.spec().type().isNumeric()) {
      return unknown("the numbers are written as text");
    }
    return isFixed() ? ofFixedNumbers(law) : byRow(law);
  }

  private DeclaredLaw ofFixedNumbers(NumberLaw law) {
    FixedNumbers numbers = new FixedNumbers(law, recipe.generator().output());
    String reason = numbers.take(recipe.modifiers(), changes);
    if (!reason.isEmpty()) {
      return unknown(reason);
    }
    if (!changes.isEmpty()) {
      recipe.clamp().ifPresent(numbers::clamp);
    }
    return numbers.law();
  }

  @Override
  public DeclaredLaw listed(ListLaw law) {
    ColumnType type = recipe.generator().output();
    boolean random =
        changes.stream()
            .anyMatch(
                c ->
                    c instanceof LawChange.Noise
                        || c instanceof LawChange.Outliers
                        || c instanceof LawChange.TimeNoise
                        || c instanceof LawChange.Redrawn);
    if (random) {
      return type.isNumeric()
          ? numbers(ListedNumberLaw.of(law, type))
          : unknown("what is chosen is changed at random afterwards");
    }
    if (!isFixed()) {
      return byRow(law);
    }
    Column values = law.values();
    for (Modifier modifier : recipe.modifiers()) {
      values = FixedStep.apply(modifier, values);
      type = modifier.output();
    }
    Optional<dev.datagen.core.evaluate.PlannedColumn.Step> cast =
        Casts.of(type, recipe.spec().type(), recipe.clamp());
    if (cast.isPresent()) {
      values = cast.get().apply(values, null);
    }
    return new DeclaredLaw.Listed(values, law.shares());
  }

  @Override
  public DeclaredLaw times(TimeLaw law) {
    if (!recipe.spec().type().isTemporal()) {
      return unknown("the instants are written as text");
    }
    ChangedTimes times = new ChangedTimes(law);
    for (LawChange change : changes) {
      String reason = change.accept(times);
      if (!reason.isEmpty()) {
        return unknown(reason);
      }
    }
    return times.law();
  }

  @Override
  public DeclaredLaw computed(ComputedLaw law) {
    boolean behaves =
        recipe.factors().isPresent()
            || changes.stream()
                .anyMatch(
                    c ->
                        c instanceof LawChange.Noise
                            || c instanceof LawChange.Outliers
                            || c instanceof LawChange.Follows f && f.influence().isPresent());
    return behaves ? byRow(law) : DeclaredLaw.nothing();
  }

  private DeclaredLaw byRow(Law latent) {
    Optional<String> reason = RowFormula.refusal(recipe, changes, latent);
    return reason
        .map(DeclaredLaws::unknown)
        .orElseGet(() -> new DeclaredLaw.ByRow(RowFormula.of(recipe, changes, latent)));
  }
}
