package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
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
public final class DeclaredLaws {

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
    if (declared instanceof UncheckableLaw uncheckable) {
      return unknown(uncheckable.reason());
    } else if (declared instanceof NumberLaw numbers) {
      return ofNumbers(numbers);
    } else if (declared instanceof ListLaw list) {
      return ofList(list);
    } else if (declared instanceof TimeLaw times) {
      return ofTimes(times);
    } else if (declared instanceof RowsLaw rows) {
      return allUnchanged()
          ? new DeclaredLaw.OfRows(rows)
          : unknown("what is chosen from " + rows.reference().table() + " is changed afterwards");
    } else if (declared instanceof ComputedLaw) {
      return ofComputed();
    }
    throw new IllegalStateException("a law of an unknown kind: " + declared);
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

  private DeclaredLaw ofNumbers(NumberLaw law) {
    if (!recipe.spec().type().isNumeric()) {
      return unknown("the numbers are written as text");
    }
    return isFixed() ? ofFixedNumbers(law, recipe.generator().output()) : byRow(law);
  }

  private DeclaredLaw ofFixedNumbers(NumberLaw law, ColumnType type) {
    NumberLaw others = law;
    NumberLaw standing = null;
    LawChange.Outliers outliers = null;
    for (int i = 0; i < changes.size(); i++) {
      LawChange change = changes.get(i);
      Modifier modifier = recipe.modifiers().get(i);
      if (change instanceof LawChange.Follows) {
        FixedStep step = new FixedStep(modifier, type);
        others = step.imageOf(others);
        standing = standing == null ? null : step.imageOf(standing);
        if (others == null || outliers != null && standing == null) {
          return unknown("an expression turns the order of the values about");
        }
      } else if (change instanceof LawChange.Clamped bounds) {
        others = others.clamped(bounds.min(), bounds.max());
        standing = standing == null ? null : standing.clamped(bounds.min(), bounds.max());
      } else if (change instanceof LawChange.Noise noise) {
        others = NoisyLaw.of(others, noise.std(), noise.relative());
        standing = standing == null ? null : NoisyLaw.of(standing, noise.std(), noise.relative());
      } else if (change instanceof LawChange.Outliers hit) {
        if (outliers != null) {
          return unknown("two modifiers make outliers, which cannot be told apart");
        }
        outliers = hit;
        standing = MultipliedLaw.of(others, hit.factors());
      } else if (!(change instanceof LawChange.Unchanged)) {
        return unknown("a modifier of times stands on numbers");
      }
      type = modifier.output();
    }
    if (recipe.clamp().isPresent() && !changes.isEmpty()) {
      double min = recipe.clamp().get().min();
      double max = recipe.clamp().get().max();
      others = others.clamped(min, max);
      standing = standing == null ? null : standing.clamped(min, max);
    }
    if (outliers == null) {
      return new DeclaredLaw.Numbers(others, Optional.empty());
    }
    return new DeclaredLaw.Numbers(
        new MixedLaw(outliers.rate(), others, standing),
        Optional.of(
            new DeclaredLaw.Outlying(outliers.rate(), others, standing, outliers.clustering())));
  }

  private DeclaredLaw ofList(ListLaw law) {
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
          ? ofNumbers(ListedNumberLaw.of(law, type))
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

  private DeclaredLaw ofTimes(TimeLaw law) {
    if (!recipe.spec().type().isTemporal()) {
      return unknown("the instants are written as text");
    }
    TimeLaw times = law;
    Optional<LawChange.Redrawn> redrawn = Optional.empty();
    Optional<Dimension> moved = Optional.empty();
    for (LawChange change : changes) {
      if (change instanceof LawChange.TimeNoise noise) {
        moved = noise.unit();
        if (moved.isEmpty()) {
          return unknown("noise may move the instants anywhere, because no pattern weighs them");
        }
        if (times != law && times.bounded()) {
          return unknown("noise moves instants that were shifted away from their bounds");
        }
      } else if (change instanceof LawChange.Shifted shift) {
        if (moved.isPresent() && !isWhole(moved.get(), shift.by())) {
          return unknown(
              "instants that noise moved are shifted by a part of the unit of a pattern");
        }
        times = new ShiftedTimes(times, shift.by());
        redrawn = redrawn.map(hit -> ShiftedTimes.of(hit, shift.by()));
      } else if (change instanceof LawChange.Redrawn hit && redrawn.isEmpty()) {
        redrawn = Optional.of(hit);
      } else if (!(change instanceof LawChange.Unchanged)) {
        return unknown("the instants drawn are changed by a modifier afterwards");
      }
    }
    List<Dimension> cycles = law.patterns().keySet().stream().sorted().toList();
    return new DeclaredLaw.Times(times, redrawn, moved, cycles);
  }

  private static boolean isWhole(Dimension unit, long by) {
    return switch (unit) {
      case HOUR -> by % Calendar.HOUR == 0;
      case DOW -> by % Calendar.DAY == 0;
      case MONTH -> by == 0;
    };
  }

  private DeclaredLaw ofComputed() {
    boolean behaves =
        recipe.factors().isPresent()
            || changes.stream()
                .anyMatch(
                    c ->
                        c instanceof LawChange.Noise
                            || c instanceof LawChange.Outliers
                            || c instanceof LawChange.Follows f && f.influence().isPresent());
    return behaves ? byRow(new ComputedLaw()) : DeclaredLaw.nothing();
  }

  private DeclaredLaw byRow(Law latent) {
    Optional<String> reason = RowFormula.refusal(recipe, changes, latent);
    return reason
        .map(DeclaredLaws::unknown)
        .orElseGet(() -> new DeclaredLaw.ByRow(RowFormula.of(recipe, changes, latent)));
  }
}
