package dev.datagen.testkit;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.time.Frequency;
import dev.datagen.api.time.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A planning context for tests of a single generator or modifier, filled by hand: what columns of
 * the row hold is given as whole columns, what other tables hold too. Also serves as the {@link
 * Inputs} of the rows that the columns were given for.
 *
 * <pre>{@code
 * FakeContext context = FakeContext.of(ColumnType.INT).column("price", DoubleColumn.of(1, 2, 3));
 * Generator generator = factory.plan(arguments, context);
 * Column made = generator.generate(Rows.range(0, 3), context.key(), context);
 * }</pre>
 */
public final class FakeContext implements ModifierContext, Inputs {

  private record Known(ColumnType type, Column values) {}

  private final Map<String, Known> columns = new LinkedHashMap<>();
  private final Map<String, Known> tables = new LinkedHashMap<>();
  private final List<String> inputs = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final List<Map<String, String>> matches = new ArrayList<>();
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final ColumnType type;
  private boolean nullable;
  private boolean unique;
  private OptionalLong rows = OptionalLong.empty();
  private Timeframe timeframe;
  private String timeColumn;
  private Generator generator;

  private FakeContext(ColumnType type) {
    this.type = type;
  }

  /** A context for a column {@code subject.value} of that type. */
  public static FakeContext of(ColumnType type) {
    return new FakeContext(type);
  }

  /** Makes the column nullable. */
  public FakeContext withNulls() {
    nullable = true;
    return this;
  }

  /** Makes the column unique in a table of that many rows. */
  public FakeContext uniqueIn(long rowCount) {
    unique = true;
    rows = OptionalLong.of(rowCount);
    return this;
  }

  /** Tells how many rows the column's table has. */
  public FakeContext rows(long rowCount) {
    rows = OptionalLong.of(rowCount);
    return this;
  }

  /** Sets the timeframe; instants as {@code 2024-01-01T00:00:00Z}, frequency as in a schema. */
  public FakeContext timeframe(String start, String end, String frequency) {
    timeframe = new Timeframe(micros(start), micros(end), Frequency.parse(frequency));
    return this;
  }

  /** Microseconds since 1970 of an instant as {@code 2024-01-01T00:00:00Z}. */
  public static long micros(String instant) {
    Instant parsed = Instant.parse(instant);
    return Math.addExact(
        Math.multiplyExact(parsed.getEpochSecond(), 1_000_000L), parsed.getNano() / 1000);
  }

  /** Gives a column of the row ({@code "price"}) or of an ancestor ({@code "user.age"}). */
  public FakeContext column(String name, ColumnType columnType, Column values) {
    columns.put(name, new Known(columnType, values));
    return this;
  }

  /** Makes every value null of the columns of the row and of its ancestors given so far. */
  public FakeContext allNull() {
    columns.replaceAll(
        (name, known) ->
            new Known(known.type(), known.values().withNulls(Nulls.all(known.values().size()))));
    return this;
  }

  /** Names the column among those given that holds the row's time. */
  public FakeContext rowTime(String name) {
    timeColumn = name;
    return this;
  }

  /** Gives a whole column of another table, as {@code "store.city"}. */
  public FakeContext table(String name, ColumnType columnType, Column values) {
    tables.put(name, new Known(columnType, values));
    return this;
  }

  /** Gives the generator that a modifier sees. */
  public FakeContext generator(Generator given) {
    generator = given;
    return this;
  }

  /** The key to generate with. */
  public RandomKey key() {
    return RandomKey.ofSeed(42).derive("subject").derive("value");
  }

  /** The warnings given so far, each as {@code argument: message; hint}. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public String table() {
    return "subject";
  }

  @Override
  public String column() {
    return "value";
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public boolean nullable() {
    return nullable;
  }

  @Override
  public boolean unique() {
    return unique;
  }

  @Override
  public OptionalLong rows() {
    return rows;
  }

  @Override
  public Optional<Timeframe> timeframe() {
    return Optional.ofNullable(timeframe);
  }

  @Override
  public Input input(String argument, String column) {
    Known known = columns.get(column);
    if (known == null) {
      throw new InvalidArgument(argument, "no column " + column, "columns are " + columns.keySet());
    }
    inputs.add(column);
    return new Input(
        inputs.size() - 1,
        column,
        known.type(),
        known.values().nulls().any(),
        allDifferent(known.values()));
  }

  @Override
  public Input rowTime(String argument, String column) {
    if (column == null && timeColumn == null) {
      throw new InvalidArgument(argument, "the row has no time", "add a datetime column");
    }
    return input(argument, column == null ? timeColumn : column);
  }

  @Override
  public boolean hasTime() {
    return timeColumn != null;
  }

  @Override
  public boolean isAncestor(String column) {
    return columns.containsKey(column) && column.contains(".");
  }

  @Override
  public List<String> ancestors() {
    return columns.keySet().stream()
        .filter(name -> name.contains("."))
        .map(name -> name.substring(0, name.indexOf('.')))
        .distinct()
        .toList();
  }

  @Override
  public Reference reference(String argument, String column) {
    return match(argument, column, Map.of());
  }

  @Override
  public Reference match(String argument, String column, Map<String, String> keys) {
    Known known = tables.get(column);
    if (known == null) {
      throw new InvalidArgument(argument, "no column " + column, "columns are " + tables.keySet());
    }
    references.add(column);
    matches.add(keys);
    String table = column.substring(0, column.indexOf('.'));
    return new Reference(
        references.size() - 1,
        table,
        column.substring(table.length() + 1),
        known.type(),
        known.values().nulls().any(),
        table.equals(table()),
        OptionalLong.of(known.values().size()));
  }

  @Override
  public String primaryKey(String table) {
    return columns(table).get(0);
  }

  @Override
  public List<String> columns(String table) {
    if (table.equals(table())) {
      return columns.keySet().stream().filter(name -> !name.contains(".")).toList();
    }
    return Stream.concat(tables.keySet().stream(), columns.keySet().stream())
        .filter(name -> name.startsWith(table + "."))
        .map(name -> name.substring(table.length() + 1))
        .distinct()
        .toList();
  }

  @Override
  public void warn(String argument, String message, String hint) {
    warnings.add(argument + ": " + message + "; " + hint);
  }

  @Override
  public ColumnType inputType() {
    return generator == null ? type : generator.output();
  }

  @Override
  public Generator generator() {
    return generator;
  }

  @Override
  public void replaceGenerator(Generator replacement) {
    generator = replacement;
  }

  /**
   * What the component may read for rows of the table that the columns were given for: a column of
   * the row has one value for each row of the table, an ancestor's one for each row of the primary
   * parent.
   */
  public Inputs at(Rows wanted) {
    return new FakeInputs(this, wanted);
  }

  @Override
  public Column column(Input input) {
    return at(null).column(input);
  }

  @Override
  public long rowCount(Reference reference) {
    return at(null).rowCount(reference);
  }

  @Override
  public Column pick(Reference reference, long[] picked) {
    return at(null).pick(reference, picked);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    return at(null).match(reference, draws);
  }

  /** Whether any column of the row or of its ancestors holds a null. */
  public boolean hasNulls() {
    return columns.values().stream().anyMatch(known -> known.values().nulls().any());
  }

  /** Everything that was given, as text: the same as long as nobody writes to it. */
  public String contents() {
    StringBuilder text = new StringBuilder();
    Stream.concat(columns.entrySet().stream(), tables.entrySet().stream())
        .forEach(
            entry -> {
              text.append(entry.getKey()).append('=');
              Column values = entry.getValue().values();
              for (int i = 0; i < values.size(); i++) {
                text.append(values.value(i)).append(' ');
              }
            });
    return text.toString();
  }

  /** The whole column behind a declared input. */
  Column declared(Input input) {
    if (input.slot() >= inputs.size() || !inputs.get(input.slot()).equals(input.name())) {
      throw new IllegalStateException("reads " + input.name() + ", which was never declared");
    }
    return values(input.name());
  }

  /** A whole column of the row or of an ancestor. */
  Column values(String name) {
    return columns.get(name).values();
  }

  /** The whole column behind a declared reference. */
  Column declared(Reference reference) {
    String name = reference.table() + "." + reference.column();
    if (reference.slot() >= references.size() || !references.get(reference.slot()).equals(name)) {
      throw new IllegalStateException("refers to " + name + ", which was never declared");
    }
    return tables.get(name).values();
  }

  /** A whole column of another table. */
  Column referred(String name) {
    return tables.get(name).values();
  }

  /** The keys that a reference matches: column of this row → column of the other table. */
  Map<String, String> keys(Reference reference) {
    return matches.get(reference.slot());
  }

  /** Picks of a fact: {@code counts[p]} children for each of the parents 0, 1, 2, … */
  public static Rows children(int... counts) {
    List<int[]> pairs = new ArrayList<>();
    for (int parent = 0; parent < counts.length; parent++) {
      for (int ordinal = 0; ordinal < counts[parent]; ordinal++) {
        pairs.add(new int[] {parent, ordinal});
      }
    }
    return Rows.children(
        0,
        Rows.range(0, counts.length),
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        counts);
  }

  private static boolean allDifferent(Column values) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.value(i))) {
        return false;
      }
    }
    return true;
  }

  /** The integers of a column. */
  public static long[] longs(Column column) {
    return ((LongColumn) column).values();
  }
}
