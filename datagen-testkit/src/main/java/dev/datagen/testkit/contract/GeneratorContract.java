package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every generator promises the engine. Extend it, name the cases, and run it with JUnit:
 *
 * <pre>{@code
 * class IbanTest extends GeneratorContract {
 *   @Override
 *   protected Stream<GeneratorCase> cases() {
 *     return Stream.of(
 *         GeneratorCase.of(new IbanFactory(), new IbanArguments("DE"), ColumnType.STRING));
 *   }
 * }
 * }</pre>
 *
 * <p>Cases should cover each branch: every column type, inputs of the row and of its parent, unique
 * columns.
 */
public abstract class GeneratorContract extends ColumnContract<GeneratorCase> {

  /** Nulls occur only where the generator says that they may, or an input is null. */
  @TestFactory
  public final Stream<DynamicTest> nullsOccurOnlyWhereAnnounced() {
    return each(
        given -> {
          GeneratorCase.Planned planned = given.plan();
          assumeThat(planned.generator().mayBeNull() || planned.context().hasNulls()).isFalse();
          assertThat(planned.cells().all().nulls().count(given.size())).as("nulls").isZero();
        });
  }

  /** Values lie within the bounds that the generator states. */
  @TestFactory
  public final Stream<DynamicTest> valuesLieWithinTheStatedBounds() {
    return each(
        given -> {
          GeneratorCase.Planned planned = given.plan();
          Column made = planned.cells().all();
          planned.generator().support().ifPresent(bounds -> assertWithin(made, bounds));
          planned
              .generator()
              .domain()
              .ifPresent(
                  domain -> {
                    HashSet<Object> known = new HashSet<>(Values.of(domain));
                    known.add(null);
                    assertThat(known).as("the domain").containsAll(Values.of(made));
                  });
        });
  }

  private static void assertWithin(Column made, Clamp bounds) {
    for (int i = 0; i < made.size(); i++) {
      if (!made.isNull(i)) {
        double value =
            made instanceof LongColumn longs
                ? longs.values()[i]
                : ((DoubleColumn) made).values()[i];
        assertThat(value).as("row %d", i).isBetween(bounds.min(), bounds.max());
      }
    }
  }

  /** Where uniqueness is asked for and answered, no value occurs twice. */
  @TestFactory
  public final Stream<DynamicTest> uniqueValuesAreUnique() {
    return each(
        given -> {
          GeneratorCase.Planned planned = given.plan();
          if (planned.context().unique()) {
            assertThat(planned.generator().unique()).as("unique() where it is asked for").isTrue();
          }
          assumeThat(planned.generator().unique()).isTrue();
          assertThat(Values.of(planned.cells().all())).doesNotHaveDuplicates();
        });
  }
}
