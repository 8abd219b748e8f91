package dev.datagen.core.dataset;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import java.util.List;

/** A column as a schema writes it. */
@Doc("A column.")
public record ColumnSpec(
    @Doc("Name of the column.") String name,
    @Doc("int, float, string, bool, datetime, date or decimal(p,s).") ColumnType type,
    @Doc("Whether it may hold nulls.") @Default("false") boolean nullable,
    @Doc("Share of rows made null; needs nullable.") @Default("0") @Bounds(min = 0, max = 1)
        double nullRate,
    @Doc("How the values are made: an object with one generator id and its arguments.")
        GeneratorSpec generator,
    @Doc("Changes to the values, in this order.") @Default("[]") List<ModifierSpec> modifiers,
    @Doc("What must hold of the values.") @Nullable ColumnConstraintsSpec constraints) {

  @Doc("Constraints of one column; the same rules as those of the dataset.")
  public record ColumnConstraintsSpec(
      @Doc("Regular expression (RE2) that whole values match.") @Nullable String pattern,
      @Doc("The values allowed.") @Nullable @Name("enum") List<Literal> enumValues,
      @Doc("Column that holds the values allowed: \"table.column\".") @Nullable String enumRef) {}
}
