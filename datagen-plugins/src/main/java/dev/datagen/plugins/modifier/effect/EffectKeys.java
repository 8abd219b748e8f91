package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.plugins.modifier.key.TupleIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a row must equal which columns of an effect.
 *
 * @param local columns of the row or its ancestors
 * @param remote the columns of the effect table, in the same order
 */
record EffectKeys(List<Input> local, List<Reference> remote) {

  static EffectKeys plan(String table, Map<String, String> on, ColumnContext context) {
    List<Input> local = new ArrayList<>();
    List<Reference> remote = new ArrayList<>();
    on.forEach(
        (own, other) -> {
          String argument = "on." + own;
          Reference reference = context.reference(argument, table + "." + other);
          Optional<Input> input = sought(argument, own, context);
          if (input.isEmpty()) {
            context.warn(
                argument,
                "neither "
                    + context.table()
                    + " nor an ancestor has a column "
                    + own
                    + ", so the key is ignored",
                "name a column of the row or remove the key");
          } else {
            requireSameType(argument, input.get(), reference);
            local.add(input.get());
            remote.add(reference);
          }
        });
    return new EffectKeys(List.copyOf(local), List.copyOf(remote));
  }

  private static Optional<Input> sought(String argument, String own, ColumnContext context) {
    if (own.contains(".")) {
      return context.isAncestor(own) ? Optional.of(context.input(argument, own)) : Optional.empty();
    }
    if (context.columns(context.table()).contains(own)) {
      return Optional.of(context.input(argument, own));
    }
    for (String ancestor : context.ancestors()) {
      if (context.columns(ancestor).contains(own)) {
        return Optional.of(context.input(argument, ancestor + "." + own));
      }
    }
    return Optional.empty();
  }

  private static void requireSameType(String argument, Input own, Reference other) {
    ColumnType type = own.type();
    if (type.kind() != other.type().kind() || type.scale() != other.type().scale()) {
      throw new InvalidArgument(
          argument,
          own.name()
              + " is of type "
              + type
              + " and "
              + other.table()
              + "."
              + other.column()
              + " of type "
              + other.type()
              + ": they are never equal",
          "give both columns the same type");
    }
  }

  /** The key columns of all effects. */
  Column[] read(Inputs inputs, long[] rows) {
    Column[] columns = new Column[remote.size()];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = inputs.pick(remote.get(k), rows);
    }
    return columns;
  }

  /** The number of each row's keys, −1 where no effect has them. */
  int[] find(TupleIds ids, int size, Inputs inputs) {
    Column[] columns = new Column[local.size()];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = inputs.column(local.get(k));
    }
    return ids.find(columns, size);
  }
}
