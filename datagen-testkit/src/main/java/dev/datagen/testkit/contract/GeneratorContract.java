package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.problem.RowError;
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
public abstract class GeneratorContract {

  /** One test of a case. */
  private interface Check {
    void of(GeneratorCase given) throws Exception;
  }

  /** The cases to hold to the contract; at least one. */
  protected abstract Stream<GeneratorCase> cases();

  private Stream<DynamicTest> each(Check check) {
    return cases().map(given -> DynamicTest.dynamicTest(given.toString(), () -> check.of(given)));
  }

  /** The factory can be found, made and called by its name in a schema. */
  @TestFactory
  public final Stream<DynamicTest> theFactoryIsFitForASchema() {
    return each(
        given ->
            FactoryChecks.fit(given.factory(), given.factory().id(), given.factory().arguments()));
  }

  /** Asked twice, or planned twice, it makes the same values. */
  @TestFactory
  public final Stream<DynamicTest> theSameRowsGiveTheSameValues() {
    return each(given -> CellChecks.deterministic(() -> given.plan().cells()));
  }

  /** However a table is cut into chunks, each row keeps its value. */
  @TestFactory
  public final Stream<DynamicTest> chunksOfAnySizeGiveTheSameValues() {
    return each(given -> CellChecks.sameInEveryChunk(given.plan().cells()));
  }

  /** Rows picked in any order, some twice, have the values of the whole range. */
  @TestFactory
  public final Stream<DynamicTest> pickedRowsGiveTheSameValues() {
    return each(given -> CellChecks.sameWhenPicked(given.plan().cells()));
  }

  /** Calls from several threads at once do not disturb each other. */
  @TestFactory
  public final Stream<DynamicTest> threadsDoNotDisturbEachOther() {
    return each(given -> CellChecks.sameOnManyThreads(given.plan().cells()));
  }

  /** A column once given back never changes, and later calls do not depend on earlier ones. */
  @TestFactory
  public final Stream<DynamicTest> noStateIsKeptBetweenCalls() {
    return each(given -> CellChecks.keepsNoState(given.plan().cells()));
  }

  /** It reads nothing but what it declared, and writes to none of it. */
  @TestFactory
  public final Stream<DynamicTest> onlyDeclaredInputsAreReadAndNoneIsChanged() {
    return each(
        given -> {
          GeneratorCase.Planned planned = given.plan();
          String before = planned.context().contents();
          planned.cells().all();
          assertThat(planned.context().contents()).as("the inputs afterwards").isEqualTo(before);
        });
  }

  /** Null inputs give nulls, values, or a {@link RowError}; never another exception. */
  @TestFactory
  public final Stream<DynamicTest> nullInputsAreNoAccident() {
    return each(
        given ->
            assertThatCode(
                    () -> {
                      try {
                        Cells cells = given.planOverNulls().cells();
                        cells.all();
                      } catch (RowError refused) {
                        assertThat(refused.index()).isBetween(0, given.size() - 1);
                        assertThat(refused.getMessage()).isNotBlank();
                      }
                    })
                .doesNotThrowAnyException());
  }

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
