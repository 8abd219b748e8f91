package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.RowError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every modifier promises the engine. Extend it, name the cases, and run it with JUnit, as
 * with {@link GeneratorContract}.
 */
public abstract class ModifierContract {

  /** One test of a case. */
  private interface Check {
    void of(ModifierCase given) throws Exception;
  }

  /** The cases to hold to the contract; at least one. */
  protected abstract Stream<ModifierCase> cases();

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

  /** It reads nothing but what it declared, and writes neither to that nor to the values given. */
  @TestFactory
  public final Stream<DynamicTest> onlyDeclaredInputsAreReadAndNothingGivenIsChanged() {
    return each(
        given -> {
          ModifierCase.Planned planned = given.plan();
          String inputs = planned.context().contents();
          List<Object> values = Values.of(planned.given());
          planned.cells().all();
          assertThat(planned.context().contents()).as("the inputs afterwards").isEqualTo(inputs);
          assertThat(Values.of(planned.given())).as("the values given").isEqualTo(values);
        });
  }

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

  /** Null inputs give nulls, values, or a {@link RowError}; never another exception. */
  @TestFactory
  public final Stream<DynamicTest> nullInputsAreNoAccident() {
    return each(
        given ->
            assertThatCode(
                    () -> {
                      try {
                        given.planOverNulls().cells().all();
                      } catch (RowError refused) {
                        assertThat(refused.index()).isBetween(0, given.values().size() - 1);
                        assertThat(refused.getMessage()).isNotBlank();
                      }
                    })
                .doesNotThrowAnyException());
  }
}
