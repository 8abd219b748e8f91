package dev.datagen.plugins.lookup;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Reference;
import dev.datagen.plugins.random.WeightsKind;
import org.pf4j.Extension;

/** The generator {@code lookup}. */
@Extension
public final class LookupFactory implements GeneratorFactory<LookupArguments> {

  @Override
  public String id() {
    return "lookup";
  }

  @Override
  public Class<LookupArguments> arguments() {
    return LookupArguments.class;
  }

  @Override
  public Generator plan(LookupArguments arguments, ColumnContext context) {
    boolean ancestor = arguments.on() == null && context.isAncestor(arguments.from());
    if (arguments.weightsKind() != null && (ancestor || arguments.on() != null)) {
      throw new InvalidArgument(
          "weights_kind",
          "weighs rows that are picked at random, but "
              + (ancestor ? "each row has its own ancestor" : "on finds the row"),
          ancestor ? "leave it out" : "leave out weights_kind or on");
    }
    if (ancestor) {
      Input input = context.input("from", arguments.from());
      checkNulls(arguments.from(), input.nullable(), context);
      return new AncestorLookup(input, arguments.from());
    }
    if (arguments.on() != null) {
      return KeyedLookup.plan(arguments, context);
    }
    return random(arguments, context);
  }

  private static Generator random(LookupArguments arguments, ColumnContext context) {
    WeightsKind kind =
        arguments.weightsKind() == null
            ? new WeightsKind.Uniform()
            : WeightsKind.parse("weights_kind", arguments.weightsKind());
    Reference reference = context.reference("from", arguments.from());
    checkNulls(arguments.from(), reference.nullable(), context);
    if (reference.self()) {
      return new EarlierRowLookup(reference, kind, context.nullable());
    }
    checkRows(reference, context);
    if (context.unique()
        && kind instanceof WeightsKind.Uniform
        && reference.column().equals(context.primaryKey(reference.table()))) {
      return DistinctRows.lookedUp(reference, context);
    }
    return new RandomLookup(reference, kind, context.nullable());
  }

  static void checkRows(Reference reference, ColumnContext context) {
    if (reference.rows().orElse(1) == 0 && !context.nullable()) {
      throw new InvalidArgument(
          "from",
          reference.table() + " has no rows to refer to",
          "give it rows, or make this column nullable");
    }
  }

  static void checkNulls(String from, boolean nullable, ColumnContext context) {
    if (nullable && !context.nullable()) {
      throw new InvalidArgument(
          "from",
          from + " may be null, but this column may not",
          "make this column nullable, or " + from + " not");
    }
  }
}
