package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.Chooser;
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
  private final ColumnId id;
  private final String path;
  private final ColumnResolver resolver;
  private final List<Reference> declared = new ArrayList<>();
  private final List<Wiring.Source> inputs = new ArrayList<>();
  private final List<Wiring.Target> references = new ArrayList<>();
  private List<Reference> generatorReferences = List.of();
  private String argumentPath = "";
  private Generator generator;
  private ColumnType inputType;
  private boolean replaceable = true;
  private boolean ranged;

  PlanningContext(Planning planning, TablePlan table, ColumnSpec column) {
    this(
        planning,
        table,
        column,
        table.columnId(table.columnIndex(column.name())),
        Planning.path(table, column.name()));
    planning.dependencies.add(id);
    if (table.parent() != null) {
      planning.dependencies.reads(id, ColumnId.rowsOf(table.name()));
    }
  }

  private PlanningContext(
      Planning planning, TablePlan table, ColumnSpec column, ColumnId id, String path) {
    this.planning = planning;
    this.table = table;
    this.column = column;
    this.id = id;
    this.path = path;
    this.resolver = new ColumnResolver(planning, table);
  }

  /** The context of the parent's rows for what decides how many rows of a fact each has. */
  static PlanningContext ofRows(Planning planning, TablePlan fact) {
    ColumnSpec none = new ColumnSpec("", ColumnType.INT, false, 0, null, List.of(), null);
    return new PlanningContext(
        planning, fact.parent(), none, ColumnId.rowsOf(fact.name()), Planning.path(fact));
  }

  /** The column, as {@code table.column}. */
  String id() {
    return id.toString();
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
    Warnings warnings = planning.warnings;
    return (argument, message, hint) -> warnings.add(path, message, hint);
  }

  /** Sets the column's own generator: what was declared so far is what it refers to. */
  void ownGenerator(Generator planned) {
    generator(planned, planned.output());
    generatorReferences = List.copyOf(declared);
  }

  /** What the column's own generator refers to. */
  List<Reference> generatorReferences() {
    return generatorReferences;
  }

  /** Whether the rows that its generator refers to may be any, rather than found by equal keys. */
  boolean mayCopyAny() {
    return generatorReferences.stream()
        .map(reference -> references.get(reference.slot()))
        .allMatch(target -> target.ownKeys().isEmpty() && target.chooser() == null);
  }

  /** Declares that a column is read from where it is found. */
  Input read(ColumnId read, Wiring.Source source) {
    reads(read);
    inputs.add(source);
    ColumnSpec spec = planning.tables.get(read.table()).spec().column(read.name());
    boolean nullable = spec.nullable() || source instanceof Wiring.Referred;
    return new Input(inputs.size() - 1, read.toString(), spec.type(), nullable, false);
  }

  /** Records that a column is read. */
  void reads(ColumnId read) {
    planning.dependencies.reads(id, read);
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
  public boolean isRanged() {
    return ranged;
  }

  void ranged(boolean bothSides) {
    ranged = bothSides;
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

  @Override
  public boolean hasTime() {
    return resolver.firstTime().isPresent();
  }

  private Input input(ColumnResolver.Found found, String name) {
    reads(found.id());
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
          reads(mine.id());
          reads(theirs.id());
          own.add(mine.path());
          others.add(theirs.path().column());
        });
    reads(found.id());
    other.space().readAtRandom();
    Chooser chooser = keys.isEmpty() ? planning.lookupWeights.of(planning, table, id, other) : null;
    references.add(new Wiring.Target(other.reader(), found.path().column(), own, others, chooser));
    Reference reference =
        new Reference(
            references.size() - 1,
            other.name(),
            found.spec().name(),
            found.spec().type(),
            found.spec().nullable(),
            other == table,
            known(other));
    declared.add(reference);
    return reference;
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
  public long leastRows(String name) {
    TablePlan other = planning.tables.get(name);
    return other == null || other.space() == null ? 0 : other.space().leastSize();
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
