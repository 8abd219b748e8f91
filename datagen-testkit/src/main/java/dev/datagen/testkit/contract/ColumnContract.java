package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.datagen.api.problem.RowError;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What generators and modifiers promise alike: what they make is a function of the row. Extend
 * {@link GeneratorContract} or {@link ModifierContract}.
 *
 * @param <C> what one case is
 */
public abstract class ColumnContract<C extends ColumnCase> extends Contract {

  ColumnContract() {}

  /** The cases to hold to the contract; at least one. */
  protected abstract Stream<C> cases();

  @Override
  final Stream<?> covered() {
    return cases().map(ColumnCase::factory);
  }

  final Stream<DynamicTest> each(CaseCheck<C> check) {
    return CaseCheck.each(cases(), check);
  }

  /** The factory can be found, made and called by its name in a schema. */
  @TestFactory
  public final Stream<DynamicTest> theFactoryIsFitForASchema() {
    return each(given -> FactoryChecks.fit(given.factory(), given.id(), given.arguments()));
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

  /** It reads nothing but what it declared, and writes to nothing that it was given. */
  @TestFactory
  public final Stream<DynamicTest> onlyDeclaredInputsAreReadAndNothingGivenIsChanged() {
    return each(
        given -> {
          ColumnCase.Planned planned = given.plan();
          String before = planned.contents();
          planned.cells().all();
          assertThat(planned.contents()).as("what was given, afterwards").isEqualTo(before);
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
                        assertThat(refused.index()).isBetween(0, given.size() - 1);
                        assertThat(refused.getMessage()).isNotBlank();
                      }
                    })
                .doesNotThrowAnyException());
  }
}
