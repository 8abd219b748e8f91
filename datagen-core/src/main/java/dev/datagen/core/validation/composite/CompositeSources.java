package dev.datagen.core.validation.composite;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ModifierSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.TargetsSpec.CompositeEffect;
import dev.datagen.core.dataset.TargetsSpec.Influence;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.DeclaredLaws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Where the rows' times, the keys of effects and the effects themselves are found. */
final class CompositeSources {

  /**
   * An effect.
   *
   * @param table its table
   * @param ownKeys where the rows' keys are
   * @param otherKeys indexes of the effect table's key columns, in the same order
   * @param window columns of begin and end; empty if it lasts for ever
   * @param field index of the column of factors, −1 for none: the factor of each is 1
   * @param fieldType its type; null for none
   * @param otherwise the factor where nothing matches
   */
  record Effect(
      TablePlan table,
      List<Wiring.Path> ownKeys,
      List<Integer> otherKeys,
      List<EffectRows.Window> window,
      int field,
      ColumnType fieldType,
      double otherwise) {}

  private final Plan plan;
  private final TablePlan table;
  private final List<Influences.Cycle> cycles = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private Wiring.Path time;
  private final boolean volume;
  private String obstacle = "";

  CompositeSources(Plan plan, CompositeEffect target) {
    this.plan = plan;
    this.table = plan.table(target.table());
    this.volume = table.columnIndex(target.metric()) < 0;
    this.time = findTime();
    for (Influence influence : target.influences()) {
      switch (influence.kind()) {
        case SEASONALITY ->
            cycles.add(
                new Influences.Cycle(
                    influence.dimension(),
                    influence.weights().stream().mapToDouble(Double::doubleValue).toArray()));
        case EFFECT -> add(influence);
        case OUTLIERS -> {
          // outliers are spread over all strata alike: the lift of none is expected to change
        }
      }
    }
  }

  /** The row's time, as everywhere: its first datetime, else date, else its parent's. */
  private Wiring.Path findTime() {
    int hops = 0;
    for (TablePlan at = table; at != null; at = at.parent(), hops++) {
      for (ColumnType type : List.of(ColumnType.DATETIME, ColumnType.DATE)) {
        for (ColumnSpec column : at.spec().columns()) {
          if (column.type().equals(type)) {
            return new Wiring.Path(hops, at.columnIndex(column.name()));
          }
        }
      }
    }
    obstacle = "the rows of " + table.name() + " have no time";
    return null;
  }

  private void add(Influence influence) {
    TablePlan other = plan.table(influence.table());
    List<Wiring.Path> own = new ArrayList<>();
    List<Integer> keys = new ArrayList<>();
    if (influence.on() != null) {
      new TreeMap<>(influence.on())
          .forEach(
              (local, key) ->
                  find(local)
                      .ifPresent(
                          path -> {
                            own.add(path);
                            keys.add(other.columnIndex(key));
                          }));
    }
    // as for the modifier: a field that is no column makes every match count as 1
    int field = other.columnIndex(influence.field());
    double otherwise = influence.defaultValue() == null ? 1 : influence.defaultValue();
    ColumnType type = field < 0 ? null : other.spec().columns().get(field).type();
    effects.add(new Effect(other, own, keys, window(other), field, type, otherwise));
  }

  /** A key as an effect seeks it: in the row, then in its ancestors. */
  private Optional<Wiring.Path> find(String name) {
    int dot = name.indexOf('.');
    int hops = 0;
    for (TablePlan at = table; at != null; at = at.parent(), hops++) {
      String column = dot < 0 ? name : name.substring(dot + 1);
      boolean here = dot < 0 || at.name().equals(name.substring(0, dot));
      if (here && at.columnIndex(column) >= 0) {
        return Optional.of(new Wiring.Path(hops, at.columnIndex(column)));
      }
    }
    return Optional.empty();
  }

  /** The window of the table's effect modifier of that effect table. */
  private List<EffectRows.Window> window(TablePlan other) {
    List<ModifierSpec> modifiers = new ArrayList<>(table.spec().modifiers());
    table.spec().columns().forEach(column -> modifiers.addAll(column.modifiers()));
    for (ModifierSpec modifier : modifiers) {
      Object window = part(modifier.args(), "window");
      if (other.name().equals(part(modifier.args(), "effectTable"))
          && window instanceof Record columns) {
        return List.of(
            edge(other, part(columns, "startCol")), edge(other, part(columns, "endCol")));
      }
    }
    return List.of();
  }

  private static EffectRows.Window edge(TablePlan other, Object name) {
    int column = other.columnIndex(String.valueOf(name));
    NodeSpec spec = other.spec();
    return new EffectRows.Window(column, spec.columns().get(column).type());
  }

  /** An argument of a modifier by its name; null if there is none of that name. */
  private static Object part(Record arguments, String name) {
    for (RecordComponent component : arguments.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          return component.getAccessor().invoke(arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException("cannot read the argument " + name, e);
        }
      }
    }
    return null;
  }

  /** The law of the rows' time, where it is a column of their own table that has one. */
  Optional<DeclaredLaw.Times> timeLaw() {
    return timeRecipe()
        .map((ColumnRecipe recipe) -> DeclaredLaws.of(recipe))
        .filter(DeclaredLaw.Times.class::isInstance)
        .map(DeclaredLaw.Times.class::cast);
  }

  /** The law of times, where the target is a volume and the law bounds rows one by one. */
  Optional<TimeLaw> bounding() {
    return volume
        ? timeLaw().map(DeclaredLaw.Times::law).filter(TimeLaw::bounded)
        : Optional.empty();
  }

  /** For each row the instant that it does not lie before; null if none is bounded. */
  long[] notBefore(JoinedRows.Batch batch) {
    return bounding()
        .map(law -> law.notBefore(batch.inputs(timeRecipe().get().wiring()), batch.size()))
        .orElse(null);
  }

  /** For each row the instant that it does not lie behind; null if none is bounded. */
  long[] notBehind(JoinedRows.Batch batch) {
    return bounding()
        .map(law -> law.notBehind(batch.inputs(timeRecipe().get().wiring()), batch.size()))
        .orElse(null);
  }

  private Optional<ColumnRecipe> timeRecipe() {
    if (time.hops() > 0) {
      return Optional.empty();
    }
    return table.recipe(table.spec().columns().get(time.column()).name());
  }

  TablePlan table() {
    return table;
  }

  Wiring.Path time() {
    return time;
  }

  List<Influences.Cycle> cycles() {
    return cycles;
  }

  List<Effect> effects() {
    return effects;
  }

  /** Why it cannot be checked; empty if it can. */
  String obstacle() {
    return obstacle;
  }

  /** Everything that is read of other rows. */
  Wiring wiring() {
    List<Wiring.Source> inputs = new ArrayList<>();
    List<Wiring.Target> references = new ArrayList<>();
    inputs.add(time);
    if (bounding().isPresent()) {
      inputs.addAll(timeRecipe().get().wiring().inputs());
    }
    for (Effect effect : effects) {
      inputs.addAll(effect.ownKeys());
      List<Integer> columns = new ArrayList<>(effect.otherKeys());
      effect.window().forEach(edge -> columns.add(edge.column()));
      TablePlan other = effect.table();
      int read = effect.field() < 0 ? other.columnIndex(other.spec().pk()) : effect.field();
      references.add(new Wiring.Target(other.reader(), read, List.of(), columns, null));
    }
    return new Wiring(inputs, references, null);
  }
}
