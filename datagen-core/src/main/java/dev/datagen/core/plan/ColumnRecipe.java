package dev.datagen.core.plan;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Input;
import dev.datagen.core.behaviour.ValueFactorStep;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * Of what a column's values come about, in the order in which it happens: what data are held
 * against. Columns that a walk fills have none.
 *
 * @param spec the column as declared
 * @param generator the generator, with whatever modifiers put in its place
 * @param modifiers the modifiers
 * @param wiring where their inputs come from
 * @param clamp bounds that values are kept in behind the modifiers
 * @param factors what multiplies the values by segment and age
 * @param notBefore columns that a time is moved behind at last
 * @param doubleRange the declared range of a {@code float} column
 * @param longRange the declared range of any other column's stored integers
 * @param bounded whether inequalities may move values at last
 * @param unique whether the column must be unique
 */
public record ColumnRecipe(
    ColumnSpec spec,
    Generator generator,
    List<Modifier> modifiers,
    Wiring wiring,
    Optional<Clamp> clamp,
    Optional<ValueFactorStep> factors,
    List<Input> notBefore,
    Optional<Clamp> doubleRange,
    Optional<LongBounds> longRange,
    boolean bounded,
    boolean unique) {

  public ColumnRecipe {
    modifiers = List.copyOf(modifiers);
    notBefore = List.copyOf(notBefore);
  }
}
