package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Nullable;
import java.util.List;

/** A table as a schema writes it. */
@Doc("A table.")
public record NodeSpec(
    @Doc("Name of the table.") String id,
    @Doc("What kind of table.") Kind kind,
    @Doc("Name of the primary-key column.") String pk,
    @Doc("Row count of an entity, or of a fact without parents; default 1000.")
        @Nullable
        @Bounds(min = 0, max = 1e15)
        Long rows,
    @Doc("Fact: the first is the primary parent, whose rows fan out; others are reference tables.")
        @Default("[]")
        List<String> parents,
    @Doc("Rows per row of the primary parent; absent: exactly one.") @Nullable FanoutSpec fanout,
    @Doc("The columns, at least one.") List<ColumnSpec> columns,
    @Doc("Table-level modifiers: effects that scale how many rows a parent gets.") @Default("[]")
        List<ModifierSpec> modifiers,
    @Doc("Factors by segment of the rows under this entity.") @Nullable
        SegmentBehaviorSpec segmentBehavior,
    @Doc("Factors by age of the rows under this entity.") @Nullable
        VintageBehaviorSpec vintageBehavior,
    @Doc("Fact: a funnel; each stage reached is a row.") @Nullable StageConfigSpec stageConfig,
    @Doc("Fact: a state machine; each state entered is a row.") @Nullable
        StateTransitionModelSpec stateTransitionModel) {

  /** Kinds of tables. */
  public enum Kind {
    @Doc("rows of its own")
    ENTITY,
    @Doc("rows under parents")
    FACT,
    @Doc("a fixed list of values")
    VOCAB
  }

  /** The column of that name, or null. */
  public ColumnSpec column(String name) {
    for (ColumnSpec column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }
}
