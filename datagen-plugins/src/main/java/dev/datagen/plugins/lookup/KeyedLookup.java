package dev.datagen.plugins.lookup;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of rows of another table that are found by equal keys. */
final class KeyedLookup implements Generator {

  private static final long NULL_KEY = -2;

  private record Pair(Input own, String other) {}

  private final Reference reference;
  private final List<Pair> pairs;
  private final boolean nullable;
  private final boolean exact;

  private KeyedLookup(Reference reference, List<Pair> pairs, boolean nullable, boolean exact) {
    this.reference = reference;
    this.pairs = pairs;
    this.nullable = nullable;
    this.exact = exact;
  }

  static Generator plan(LookupArguments arguments, ColumnContext context) {
    Map<String, String> keys = KeyPairs.of(arguments.on(), arguments.from(), context);
    Reference reference = context.match("on", arguments.from(), keys);
    LookupFactory.checkNulls(arguments.from(), reference.nullable(), context);
    LookupFactory.checkRows(reference, context);
    List<Pair> pairs = new ArrayList<>();
    keys.forEach((own, other) -> pairs.add(new Pair(context.input("on", own), other)));
    boolean exact = keys.containsValue(context.primaryKey(reference.table()));
    if (reference.self() && !exact) {
      throw new InvalidArgument(
          "on",
          "several rows of "
              + reference.table()
              + " may have the same keys, and a row that refers to its own table refers to an"
              + " earlier one",
          "match the primary key, or leave on out: then an earlier row is picked");
    }
    return new KeyedLookup(reference, pairs, context.nullable(), exact);
  }

  @Override
  public ColumnType output() {
    return reference.type();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] draws = new long[rows.size()];
    key.fill(rows, 0, draws);
    long[] found = inputs.match(reference, draws);
    for (int i = 0; !nullable && i < found.length; i++) {
      if (found[i] < 0) {
        throw new RowError(i, missing(i, found[i], inputs));
      }
    }
    return inputs.pick(reference, found);
  }

  private String missing(int i, long reason, Inputs inputs) {
    StringBuilder keys = new StringBuilder();
    for (Pair pair : pairs) {
      Object value = inputs.column(pair.own).value(i);
      if (reason == NULL_KEY && value == null) {
        return pair.own.name() + " is null, so no row of " + reference.table() + " can be found";
      }
      keys.append(keys.isEmpty() ? "" : " and ").append(pair.other).append(" = ");
      keys.append(value instanceof String ? "\"" + value + "\"" : value);
    }
    return reference.table() + " has no row with " + keys;
  }

  @Override
  public boolean mayBeNull() {
    return nullable;
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }

  /** Of a primary key there is one row, so nothing is drawn. */
  @Override
  public Optional<Law> law() {
    return exact ? Optional.of(new ComputedLaw()) : Optional.empty();
  }
}
