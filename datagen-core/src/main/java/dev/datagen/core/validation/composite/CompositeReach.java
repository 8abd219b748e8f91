package dev.datagen.core.validation.composite;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.LawChange;
import dev.datagen.core.dataset.TargetsSpec.CompositeEffect;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.DeclaredLaws;
import dev.datagen.core.validation.law.RowInfluence;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the declared patterns give what a composite target asks of them: the lifts of the cycles,
 * by the laws alone. Effects are taken to be alike on both sides.
 */
public final class CompositeReach {

  /** Clamps, trends and bounds shift lifts by no more than this. */
  private static final double SHIFT = 0.02;

  /** What is asked of a stratum, and what the laws give it. */
  private static final class Lift {
    private double share;
    private double asked;
    private double given;
  }

  private final Plan plan;
  private final CompositeEffect target;
  private final CompositeSources sources;
  private final boolean volume;
  private final Optional<DeclaredLaw.Times> times;

  private CompositeReach(Plan plan, CompositeEffect target) {
    this.plan = plan;
    this.target = target;
    this.sources = new CompositeSources(plan, target);
    this.volume = sources.table().columnIndex(target.metric()) < 0;
    this.times = sources.obstacle().isEmpty() ? sources.timeLaw() : Optional.empty();
  }

  /** Why a target cannot be reached, in words; empty if it can, or nothing is known. */
  public static String of(Plan plan, CompositeEffect target) {
    CompositeReach reach = new CompositeReach(plan, target);
    boolean known = reach.sources.obstacle().isEmpty() && !reach.sources.cycles().isEmpty();
    return known && (reach.times.isPresent() || plan.dataset().timeframe().isPresent())
        ? reach.text()
        : "";
  }

  private String text() {
    boolean hours =
        sources.cycles().stream().anyMatch(cycle -> cycle.dimension() == Dimension.HOUR);
    Exposure exposure =
        times
            .map(law -> Exposure.ofLaw(law.law(), hours))
            .orElseGet(
                () ->
                    Exposure.ofSpan(
                        plan.dataset().timeframe().get().start(),
                        plan.dataset().timeframe().get().end(),
                        hours));
    double[] shares = shares(exposure);
    double[] given = volume ? lifts(shares, exposure.weights()) : factors(exposure);
    if (given == null || volume && times.isEmpty()) {
      return "";
    }
    double[] weights = volume ? exposure.weights() : shares;
    Map<String, Lift> lifts = new TreeMap<>();
    double all = 0;
    double asked = 0;
    double found = 0;
    for (int i = 0; i < weights.length; i++) {
      double wanted = 1;
      StringBuilder name = new StringBuilder();
      for (Influences.Cycle cycle : sources.cycles()) {
        int field = Calendar.field(cycle.dimension(), exposure.at(i));
        wanted *= cycle.weights()[field];
        name.append(name.isEmpty() ? "" : ", ").append(Calendar.name(cycle.dimension(), field));
      }
      Lift lift = lifts.computeIfAbsent(name.toString(), any -> new Lift());
      lift.share += weights[i];
      lift.asked += weights[i] * wanted;
      lift.given += weights[i] * given[i];
      all += weights[i];
      asked += weights[i] * wanted;
      found += weights[i] * given[i];
    }
    return asked > 0 && found > 0 ? judged(lifts, asked / all, found / all) : "";
  }

  /** The share of the rows that fall into each unit. */
  private double[] shares(Exposure exposure) {
    double[] shares = exposure.weights().clone();
    times.ifPresent(
        law ->
            Arrays.setAll(
                shares,
                i ->
                    law.law().shareBefore(exposure.at(i) + exposure.unit())
                        - law.law().shareBefore(exposure.at(i))));
    return shares;
  }

  private static double[] lifts(double[] shares, double[] exposure) {
    double[] lifts = new double[shares.length];
    Arrays.setAll(lifts, i -> exposure[i] > 0 ? shares[i] / exposure[i] : 0);
    return lifts;
  }

  /** What the seasons of a numeric column multiply it by in each unit; null if they are unknown. */
  private double[] factors(Exposure exposure) {
    Optional<ColumnRecipe> recipe = sources.table().recipe(target.metric());
    if (recipe.isEmpty() || !isScaled(recipe.get())) {
      return null;
    }
    double[] factors = new double[exposure.weights().length];
    Arrays.fill(factors, 1);
    DeclaredLaw law = DeclaredLaws.of(recipe.get());
    if (law instanceof DeclaredLaw.ByRow byRow) {
      for (RowInfluence influence : byRow.formula().influences()) {
        if (influence.cycle().isPresent()) {
          ColumnType type = influence.cycle().get().time().type();
          double[] own = influence.factors(new UnitTimes(exposure, type), factors.length);
          Arrays.setAll(factors, i -> factors[i] * own[i]);
        }
      }
      return factors;
    }
    return law instanceof DeclaredLaw.Numbers ? factors : null;
  }

  /** Whether a drawn number is only multiplied by behaviours, not computed from the row. */
  private static boolean isScaled(ColumnRecipe recipe) {
    return recipe.generator().law().filter(law -> !(law instanceof ComputedLaw)).isPresent()
        && recipe.modifiers().stream()
            .map(modifier -> modifier.lawChange().orElse(null))
            .noneMatch(
                c -> c == null || c instanceof LawChange.Follows f && f.influence().isEmpty());
  }

  private String judged(Map<String, Lift> lifts, double asked, double found) {
    double absolute = 0;
    double relative = 0;
    double worst = -1;
    int compared = 0;
    String text = "";
    for (Map.Entry<String, Lift> entry : lifts.entrySet()) {
      Lift lift = entry.getValue();
      if (!(lift.share > 0)) {
        continue;
      }
      double wanted = lift.asked / lift.share / asked;
      double given = lift.given / lift.share / found;
      double error = Math.abs(given - wanted);
      absolute += error;
      relative += wanted > 0 ? error / wanted : 0;
      compared++;
      if (error > worst) {
        worst = error;
        text =
            entry.getKey()
                + " a lift of "
                + rounded(given)
                + ", but "
                + rounded(wanted)
                + " is asked for";
      }
    }
    double slack =
        volume && !times.get().law().bounded() && !times.get().law().weighed() ? 1e-9 : SHIFT;
    Double mae = target.tolerance().mae();
    boolean off = mae != null && absolute / compared > mae + slack;
    if (target.tolerance().mape() != null) {
      off |= relative / compared > LiftTest.share(target.tolerance()) + slack;
    }
    return off ? "what is declared gives " + what() + " on " + text : "";
  }

  private String what() {
    return volume
        ? "the rows of " + sources.table().name()
        : sources.table().name() + "." + target.metric();
  }

  private static String rounded(double value) {
    return Double.toString(Math.round(value * 1000) / 1000.0);
  }
}
