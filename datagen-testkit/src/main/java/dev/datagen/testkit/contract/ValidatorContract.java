package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every validator promises the engine: its states can be merged, so that the findings do not
 * depend on chunks, threads, files or machines. Extend it, name the cases (data that pass and data
 * that fail), and run it with JUnit, as with {@link GeneratorContract}.
 */
public abstract class ValidatorContract extends Contract {

  /** The cases to hold to the contract; at least one. */
  protected abstract Stream<ValidatorCase> cases();

  @Override
  final Stream<?> covered() {
    return cases().map(ValidatorCase::factory).filter(Objects::nonNull);
  }

  private Stream<DynamicTest> each(CaseCheck<ValidatorCase> check) {
    return CaseCheck.each(cases(), check);
  }

  private static List<Finding> whole(ValidatorCase given) {
    return ValidatorRun.of(given.plan()).findings(given.chunks(Integer.MAX_VALUE >> 1));
  }

  /** The factory can be found, made and called by its name in a schema. */
  @TestFactory
  public final Stream<DynamicTest> theFactoryIsFitForASchema() {
    return each(
        given -> {
          if (given.factory() != null) {
            FactoryChecks.fit(given.factory(), given.factory().id(), given.factory().arguments());
          }
        });
  }

  /** However the data are cut into chunks, the findings are the same. */
  @TestFactory
  public final Stream<DynamicTest> chunksOfAnySizeGiveTheSameFindings() {
    return each(
        given -> {
          List<Finding> expected = whole(given);
          for (int chunkRows : new int[] {1, 7, 64}) {
            assertThat(ValidatorRun.of(given.plan()).findings(given.chunks(chunkRows)))
                .as("chunks of %d rows", chunkRows)
                .isEqualTo(expected);
          }
        });
  }

  /** Parts may be merged among themselves before they are merged with what came before. */
  @TestFactory
  public final Stream<DynamicTest> partsMergedInAnyGroupingGiveTheSameFindings() {
    return each(
        given -> {
          List<Finding> expected = whole(given);
          ValidatorRun<?> run = ValidatorRun.of(given.plan());
          assertThat(run.findingsFromTheRight(given.chunks(9))).isEqualTo(expected);
          assertThat(run.findingsInPairs(given.chunks(9))).isEqualTo(expected);
        });
  }

  /** Chunks may be observed on many threads at once. */
  @TestFactory
  public final Stream<DynamicTest> chunksObservedOnManyThreadsGiveTheSameFindings() {
    return each(
        given ->
            assertThat(ValidatorRun.of(given.plan()).findingsInParallel(given.chunks(5)))
                .isEqualTo(whole(given)));
  }

  /** A chunk is shared with others: observing it changes none of its values. */
  @TestFactory
  public final Stream<DynamicTest> chunksAreNotChanged() {
    return each(
        given -> {
          List<Chunk> chunks = given.chunks(50);
          List<List<List<Object>>> before = chunks.stream().map(Chunks::values).toList();
          ValidatorRun.of(given.plan()).findings(chunks);
          assertThat(chunks.stream().map(Chunks::values).toList()).isEqualTo(before);
        });
  }

  /** Without a single chunk there are findings all the same, and none of them has failed. */
  @TestFactory
  public final Stream<DynamicTest> nothingObservedIsNoFailure() {
    return each(
        given -> {
          Validator<?> validator = given.plan();
          List<Finding> findings = validator.conclude(null);
          assertThat(findings).extracting(Finding::status).doesNotContain(Finding.Status.FAILED);
        });
  }

  /** Each finding says what was checked, how it went, and counts that fit together. */
  @TestFactory
  public final Stream<DynamicTest> findingsAreComplete() {
    return each(
        given -> {
          List<Finding> findings = whole(given);
          assertThat(findings).isNotEmpty();
          assertThat(findings).extracting(Finding::check).doesNotHaveDuplicates();
          for (Finding finding : findings) {
            assertThat(finding.check()).isNotBlank();
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.violations()).isBetween(0L, finding.observations());
            if (finding.status() == Finding.Status.PASSED) {
              assertThat(finding.violations()).as(finding.check() + " passed").isZero();
            }
          }
        });
  }
}
