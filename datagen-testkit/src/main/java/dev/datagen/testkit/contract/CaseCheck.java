package dev.datagen.testkit.contract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One promise, held against one case.
 *
 * @param <C> a case
 */
interface CaseCheck<C> {

  void of(C given) throws Exception;

  /** A test for each case. */
  static <C> Stream<DynamicTest> each(Stream<C> cases, CaseCheck<C> check) {
    return cases.map(given -> DynamicTest.dynamicTest(given.toString(), () -> check.of(given)));
  }
}
