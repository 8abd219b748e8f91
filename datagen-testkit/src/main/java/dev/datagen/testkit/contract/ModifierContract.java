package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every modifier promises the engine. Extend it, name the cases, and run it with JUnit, as
 * with {@link GeneratorContract}.
 */
public abstract class ModifierContract extends ColumnContract<ModifierCase> {

  /** What is null stays null; what is not becomes null only if an input is. */
  @TestFactory
  public final Stream<DynamicTest> nullsStayNull() {
    return each(
        given -> {
          ModifierCase.Planned planned = given.planWithNulls();
          Column made = planned.cells().all();
          for (int i = 0; i < made.size(); i++) {
            if (planned.given().isNull(i) || !planned.context().hasNulls()) {
              assertThat(made.isNull(i))
                  .as("null at row %d", i)
                  .isEqualTo(planned.given().isNull(i));
            }
          }
        });
  }
}
