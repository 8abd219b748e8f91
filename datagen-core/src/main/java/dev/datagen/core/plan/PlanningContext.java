package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One column's context: resolves what its components ask for, and records that they did. */
final class PlanningContext implements ModifierContext {

  private final Planning planning;
  private final TablePlan table;
  private final ColumnSpec column;
  private final ColumnResolver resolver;
  private final List<Wiring.Path> inputs = new ArrayList<>();
  private final List<Wiring.Target> references = new ArrayList<>();
  private String argumentPath = "";
  private Generator generator;
  private ColumnType inputType;
  private boolean replaceable = true;

  PlanningContext(Planning planning, TablePlan table, ColumnSpec column) {
    this.planning = planning;
    this.table = table;
    this.column = column;
    this.resolver = new ColumnResolver(planning, table);
    planning.dependencies.add(id());
  }

  /** Sets where in the schema the arguments of the component at hand are. */
  void at(String path) {
    argumentPath = path;
  }

  /** Where in the schema an argument of the component at hand is. */
  String path(String argument) {
    return argument.isEmpty() || argument.startsWith("[")
        ? argumentPath + argument
        : argumentPath + "." + argument;
  }

  /** Sets the generator, or what the next modifier sees. */
  void generator(Generator planned, ColumnType type) {
    generator = planned;
    inputType = type;
  }

  /** Forbids to replace the generator: a modifier changed values. */
  void freezeGenerator() {
    replaceable = false;
  }

  /** What the components asked for. */
  Wiring wiring() {
    return new Wiring(inputs, references, warner());
  }

  private Wiring.Warner warner() {
    String columnPath = Planning.path(table, column.name());
    Warnings warnings = planning.warnings;
    return (argument, message, hint) -> warnings.add(columnPath, message, hint);
  }

  private ColumnId id() {
    return new ColumnId(table.name(), column.name());
  }

  @Override
  public String table() {
    return table.name();
  }

  @Override
  public String column() {
    return column.name();
  }

  @Override
  public ColumnType type() {
    return column.type();
  }

  @Override
  public boolean nullable() {
    return column.nullable();
  }

  @Override
  public boolean unique() {
    return planning.isUnique(table, column.name());
  }

  @Override
  public OptionalLong rows() {
    return known(table);
  }

  @Override
  public Optional<Timeframe> timeframe() {
    return planning.dataset.timeframe();
  }

  @Override
  public Input input(String argument, String name) {
    return input(resolver.own(argument, name), name);
  }

  @Override
  public Input rowTime(String argument, String timeColumn) {
    ColumnResolver.Found found = resolver.time(argument, timeColumn);
    return input(found, found.id().toString());
  }

  private Input input(ColumnResolver.Found found, String name) {
    planning.dependencies.reads(id(), found.id());
    inputs.add(found.path());
    return new Input(
        inputs.size() - 1, name, found.spec().type(), found.spec().nullable(), isUnique(found));
  }

  private boolean isUnique(ColumnResolver.Found found) {
    TablePlan at = table;
    for (int hop = 0; hop < found.path().hops(); hop++, at = at.parent()) {
      if (!planning.hasOneChildAtMost(at)) {
        return false;
      }
    }
    return planning.isUnique(found.table(), found.spec().name());
  }

  @Override
  public boolean isAncestor(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && resolver.ancestors().contains(name.substring(0, dot));
  }

  @Override
  public List<String> ancestors() {
    return resolver.ancestors();
  }

  @Override
  public Reference reference(String argument, String name) {
    return match(argument, name, Map.of());
  }

  @Override
  public Reference match(String argument, String name, Map<String, String> keys) {
    ColumnResolver.Found found = resolver.anywhere(argument, name);
    TablePlan other = found.table();
    List<Wiring.Path> own = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    keys.forEach(
        (local, key) -> {
          ColumnResolver.Found mine = resolver.own(argument, local);
          ColumnResolver.Found theirs = resolver.anywhere(argument, other.name() + "." + key);
          requireSameType(argument, mine, theirs);
          planning.dependencies.reads(id(), mine.id());
          planning.dependencies.reads(id(), theirs.id());
          own.add(mine.path());
          others.add(theirs.path().column());
        });
    planning.dependencies.reads(id(), found.id());
    other.space().readAtRandom();
    references.add(new Wiring.Target(other.reader(), found.path().column(), own, others));
    return new Reference(
        references.size() - 1,
        other.name(),
        found.spec().name(),
        found.spec().type(),
        found.spec().nullable(),
        other == table,
        known(other));
  }

  private static void requireSameType(
      String argument, ColumnResolver.Found mine, ColumnResolver.Found theirs) {
    if (!mine.spec().type().equals(theirs.spec().type())) {
      throw new InvalidArgument(
          argument,
          mine.id()
              + " is "
              + mine.spec().type()
              + ", but "
              + theirs.id()
              + " is "
              + theirs.spec().type(),
          "keys that are matched must have one type");
    }
  }

  private static OptionalLong known(TablePlan plan) {
    long size = plan.space() == null ? -1 : plan.space().knownSize();
    return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
  }

  @Override
  public String primaryKey(String name) {
    return planning.tables.get(name).spec().pk();
  }

  @Override
  public List<String> columns(String name) {
    TablePlan other = planning.tables.get(name);
    if (other == null) {
      return List.of();
    }
    return other.spec().columns().stream().map(ColumnSpec::name).toList();
  }

  @Override
  public void warn(String argument, String message, String hint) {
    planning.warnings.add(path(argument), message, hint);
  }

  @Override
  public ColumnType inputType() {
    return inputType;
  }

  @Override
  public Generator generator() {
    return generator;
  }

  @Override
  public void replaceGenerator(Generator replacement) {
    if (!replaceable) {
      throw new InvalidArgument(
          "",
          "shapes how the generator draws, but a modifier before it changes the values already",
          "put it before the modifiers that change values");
    }
    generator = replacement;
    inputType = replacement.output();
  }
}
