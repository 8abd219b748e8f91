package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.plan.Input;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.behaviour.NotBeforeStep;
import dev.datagen.core.behaviour.ValueFactorStep;
import dev.datagen.core.behaviour.WalkSource;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ModifierSpec;
import dev.datagen.core.evaluate.ClampStep;
import dev.datagen.core.evaluate.CopyStep;
import dev.datagen.core.evaluate.GeneratorSource;
import dev.datagen.core.evaluate.ModifierStep;
import dev.datagen.core.evaluate.NullStep;
import dev.datagen.core.evaluate.PlannedColumn;
import dev.datagen.core.evaluate.PlannedColumn.Source;
import dev.datagen.core.evaluate.PlannedColumn.Step;
import dev.datagen.core.evaluate.cast.Casts;
import dev.datagen.core.registry.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plans a column: generator, modifiers, clamp once more, factors by segment and age, cast, declared
 * range, nulls, in this order. First all generators of a dataset are planned, then what bounds them
 * from outside, then the rest.
 */
final class ColumnPlanner {

  private final Planning planning;
  private final TablePlan table;
  private final ColumnSpec column;
  private final PlanningContext context;
  private final String path;
  private final List<Modifier> modifiers = new ArrayList<>();
  private Optional<WalkSource> filled = Optional.empty();
  private List<Input> notBefore = List.of();
  private Optional<RangeFit> range = Optional.empty();

  ColumnPlanner(Planning planning, TablePlan table, ColumnSpec column) {
    this.planning = planning;
    this.table = table;
    this.column = column;
    this.context = new PlanningContext(planning, table, column);
    this.path = Planning.path(table, column.name());
  }

  /** The generator's own plan, without what follows it: for vocabs, whose rows it decides. */
  Optional<Generator> generator() {
    String id = column.generator().id();
    String generatorPath = path + ".generator." + id;
    context.at(generatorPath);
    GeneratorFactory<?> factory = planning.registry.generator(id);
    return guarded(Component.Kind.GENERATOR, id, () -> planGenerator(factory))
        .filter(planned -> UniqueColumns.accept(planning, context, column, planned, generatorPath));
  }

  private <A extends Record> Generator planGenerator(GeneratorFactory<A> factory) {
    return factory.plan(factory.arguments().cast(column.generator().arguments()), context);
  }

  /** First step: the generator; false where a problem was found, which is then recorded. */
  boolean planGenerator() {
    filled = FilledColumns.source(table, column);
    range =
        Ranges.of(planning, table, column)
            .map(declared -> new RangeFit(planning, table, column, declared));
    if (filled.isPresent()) {
      return FilledColumns.accept(planning, table, column);
    }
    context.ranged(range.filter(RangeFit::isClosed).isPresent());
    planning.contexts.put(id(), context);
    Optional<Generator> planned = generator();
    planned.ifPresent(context::ownGenerator);
    return planned.isPresent() && acceptNulls(planned.get());
  }

  private boolean acceptNulls(Generator generator) {
    if (generator.mayBeNull() && !column.nullable()) {
      planning.error(
          "nulls",
          path + ".generator." + column.generator().id(),
          "may make nulls, but " + context.id() + " is not nullable",
          "make the column nullable, or let the generator make none");
      return false;
    }
    return true;
  }

  /** Second step: what bounds the generator from outside. */
  boolean bound() {
    if (filled.isPresent()) {
      return true;
    }
    if (range.isPresent() && !range.get().narrow(context)) {
      return false;
    }
    if (new ComparedColumns(planning).isPlain(table, column)) {
      range.ifPresent(fit -> fit.narrowNumbers(context));
    }
    notBefore = CreatedBounds.declare(planning, table, column, context);
    planning.notBefore.put(id(), notBefore);
    return true;
  }

  /** Third step: the modifiers. */
  boolean planModifiers() {
    if (filled.isPresent()) {
      return true;
    }
    for (int i = 0; i < column.modifiers().size(); i++) {
      Optional<Modifier> modifier = modifier(column.modifiers().get(i), i);
      if (modifier.isEmpty()) {
        return false;
      }
      modifiers.add(modifier.get());
      context.generator(context.generator(), modifier.get().output());
    }
    return true;
  }

  private Optional<Modifier> modifier(ModifierSpec spec, int place) {
    context.at(path + ".modifiers[" + place + "].args");
    ModifierFactory<?> factory = planning.registry.modifier(spec.transform());
    return guarded(
        Component.Kind.MODIFIER, spec.transform(), () -> planModifier(factory, spec.args()));
  }

  private <A extends Record> Modifier planModifier(ModifierFactory<A> factory, Record arguments) {
    Generator before = context.generator();
    Modifier modifier = factory.plan(factory.arguments().cast(arguments), context);
    if (context.generator() == before) {
      context.freezeGenerator();
    }
    return modifier;
  }

  /** Last step: the whole column; empty where a problem was found, which is then recorded. */
  Optional<PlannedColumn> assemble() {
    if (filled.isPresent()) {
      List<Step> checks = new ArrayList<>();
      range.ifPresent(fit -> checks.add(fit.check("what a walk fills cannot be clipped")));
      return Optional.of(planned(filled.get(), checks, false, null));
    }
    Generator generator = context.generator();
    RandomKey key = planning.key(table, column);
    List<Step> steps = new ArrayList<>();
    ColumnType type = generator.output();
    boolean wholeParents = generator.perParent();
    boolean clamped = true;
    for (int i = 0; i < modifiers.size(); i++) {
      Modifier modifier = modifiers.get(i);
      RandomKey modifierKey =
          key.derive("modifier").derive(i + ":" + column.modifiers().get(i).transform());
      steps.add(
          new ModifierStep(
              modifier,
              column.modifiers().get(i).transform(),
              modifierKey,
              context.wiring(),
              modifier
                  .without(generator)
                  .map(other -> new GeneratorSource(other, key.derive("value"), context.wiring()))
                  .orElse(null)));
      type = modifier.output();
      wholeParents |= modifier.perParent();
      clamped &= !modifier.liftsClamp();
    }
    Optional<Clamp> clamp = clamped ? generator.clamp() : Optional.empty();
    if (!modifiers.isEmpty() && clamp.isPresent() && type.isNumeric()) {
      steps.add(new ClampStep(clamp.get(), type));
    }
    Optional<ValueFactorStep> factors =
        new ValueFactors(planning, table, column, context).plan(type);
    if (factors.isPresent()) {
      steps.add(factors.get());
      type = ColumnType.FLOAT;
      clamp = Optional.empty();
    }
    boolean changed = !modifiers.isEmpty() || factors.isPresent();
    if (!acceptRange(generator, changed, clamp)
        || !addCast(type, clamp, steps)
        || !checkParents(wholeParents)) {
      return Optional.empty();
    }
    boolean moving = keepLowerBounds(steps, generator, changed);
    boolean bounded = addInequalities(steps);
    range.ifPresent(fit -> steps.add(keepInside(fit, generator, changed)));
    if (bounded || range.isPresent()) {
      LowerBounds.of(planning, id()).forEach(bound -> steps.add(notBefore(bound, false)));
    }
    if (!changed
        && (notBefore.isEmpty() || isGiven(generator))
        && !planning.kept.containsKey(id())) {
      generator.copiedFrom().ifPresent(from -> planning.lookups.add(new Copy(context.id(), from)));
    }
    table.recipe(recipe(clamp, factors, moving));
    boolean invertible = steps.isEmpty() && column.nullRate() == 0;
    if (column.nullRate() > 0) {
      steps.add(new NullStep(key.derive("null"), column.nullRate()));
    }
    boolean continued = isContinued(generator);
    Generator source = continued ? Continued.of(generator, planning.rowsBefore(table)) : generator;
    RandomKey sourceKey = continued ? planning.continuedKey(table, column) : key;
    return Optional.of(
        planned(
            new GeneratorSource(source, sourceKey.derive("value"), context.wiring()),
            steps,
            wholeParents,
            invertible && source instanceof InvertibleGenerator inverse ? inverse : null));
  }

  /**
   * Whether values are copied or computed, so that a moved one would contradict where they are
   * from.
   */
  private static boolean isGiven(Generator generator) {
    return generator.copiedFrom().isPresent()
        || generator.law().filter(ComputedLaw.class::isInstance).isPresent();
  }

  /** Moves what lies before a lower bound; gives whether modifiers may have left it there. */
  private boolean keepLowerBounds(List<Step> steps, Generator generator, boolean changed) {
    boolean kept = true;
    List<Input> drawn = LowerBounds.drawn(planning, id());
    for (Input bound : LowerBounds.of(planning, id())) {
      boolean byGenerator = drawn.contains(bound) && !changed;
      kept &= drawn.contains(bound) && modifiers.stream().allMatch(ColumnPlanner::neverMovesBack);
      if (!byGenerator) {
        steps.add(notBefore(bound, changed || !isGiven(generator)));
      }
    }
    return !kept;
  }

  /**
   * Whether a modifier leaves no time earlier than the bounds that the generator drew it behind.
   */
  private static boolean neverMovesBack(Modifier modifier) {
    LawChange change = modifier.lawChange().orElse(null);
    return change instanceof LawChange.Unchanged
        || change instanceof LawChange.TimeNoise
        || change instanceof LawChange.Redrawn
        || change instanceof LawChange.Shifted shift && shift.by() >= 0;
  }

  private Step notBefore(Input bound, boolean moving) {
    return new NotBeforeStep(bound, column.type(), context.wiring(), moving);
  }

  private ColumnId id() {
    return table.columnId(table.columnIndex(column.name()));
  }

  /**
   * Whether values must not come again in a repetition: those that are unique in themselves. Times
   * move with the repetition, and what refers to another table has the values that are there.
   */
  private boolean isContinued(Generator generator) {
    return planning.repetition.continues(table.name())
        && generator.unique()
        && !generator.output().isTemporal()
        && context.generatorReferences().isEmpty();
  }

  private ColumnRecipe recipe(
      Optional<Clamp> clamp, Optional<ValueFactorStep> factors, boolean moving) {
    boolean reals = column.type().kind() == ColumnType.Kind.FLOAT;
    return new ColumnRecipe(
        column,
        context.generator(),
        modifiers,
        context.wiring(),
        clamp,
        factors,
        notBefore,
        range.filter(fit -> reals).map(RangeFit::doubles),
        range.filter(fit -> !reals).map(RangeFit::longs),
        moving
            || planning.kept.containsKey(id()) && planning.kept.get(id()).isBounded()
            || planning.copies.containsKey(id()),
        context.unique());
  }

  /** Keeps what inequalities leave; gives whether any value may be moved. */
  private boolean addInequalities(List<Step> steps) {
    KeptBounds kept = planning.kept.get(id());
    if (kept != null) {
      steps.add(kept.step(context.wiring()));
    }
    Input copied = planning.copies.get(id());
    if (copied != null) {
      steps.add(new CopyStep(copied, context.wiring()));
    }
    return kept != null || copied != null;
  }

  private boolean acceptRange(Generator generator, boolean changed, Optional<Clamp> clamp) {
    if (range.isEmpty()) {
      return true;
    }
    if (!range.get().leavesLater(id())) {
      return false;
    }
    return changed
        ? clamp.isEmpty() || range.get().meets(clamp.get())
        : range.get().accept(generator, context.rows().orElse(0));
  }

  private Step keepInside(RangeFit fit, Generator generator, boolean changed) {
    boolean joint = generator instanceof JointGenerator;
    if (context.unique() || joint) {
      return fit.check("a unique column cannot be clipped");
    }
    return generator
        .copiedFrom()
        .filter(from -> !changed)
        .map(from -> fit.check("what is copied from " + from + " cannot be moved"))
        .orElseGet(fit::clip);
  }

  private PlannedColumn planned(
      Source source, List<Step> steps, boolean wholeParents, InvertibleGenerator inverse) {
    return new PlannedColumn(
        table.name(),
        column.name(),
        column.type(),
        column.nullable(),
        wholeParents,
        source,
        steps,
        inverse);
  }

  private boolean addCast(ColumnType type, Optional<Clamp> clamp, List<Step> steps) {
    try {
      Casts.of(type, column.type(), clamp).ifPresent(steps::add);
      return true;
    } catch (IllegalArgumentException e) {
      planning.error(
          "wrong-type",
          path + ".generator." + column.generator().id(),
          e.getMessage(),
          "declare the column as " + type + ", or use another generator");
      return false;
    }
  }

  private boolean checkParents(boolean wholeParents) {
    if (wholeParents && table.parent() == null) {
      planning.error(
          "needs-parents",
          path,
          "works on all rows of a parent, but " + table.name() + " has no parents",
          "use it in a fact");
      return false;
    }
    return true;
  }

  private <T> Optional<T> guarded(Component.Kind kind, String id, Supplier<T> plan) {
    return PluginCalls.guarded(planning, context, kind, id, plan);
  }
}
