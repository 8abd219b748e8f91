package dev.datagen.core.watch;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.time.Duration;
import java.util.List;

/** What to tell when a component does not come back. */
public final class Stuck {

  private static final String CODE = "stuck";

  private Stuck() {}

  /**
   * What to tell.
   *
   * @param what what stands still: {@code "chunk 2 of user is not made"}
   * @param place what its thread computes, or null if nothing is known
   * @param reproduce how to see it again, or empty text
   */
  public static ProblemException of(
      String what, UnderWay.Place place, Duration limit, String reproduce) {
    String hint = "if it is only slow, allow more with --plugin-timeout SECONDS";
    return new ProblemException(
        List.of(
            new Problem(
                CODE,
                Problem.Severity.ERROR,
                Category.PLUGIN,
                "",
                what + " after " + text(limit) + (place == null ? "" : ": " + place.waits()),
                reproduce.isEmpty() ? hint : hint + "; reproduce with: " + reproduce,
                null)));
  }

  /** Whether that is what a failure tells. */
  public static boolean is(Throwable failure) {
    return failure instanceof ProblemException told
        && told.problems().stream().anyMatch(problem -> problem.code().equals(CODE));
  }

  private static String text(Duration limit) {
    return limit.toMillisPart() == 0 ? limit.toSeconds() + " s" : limit.toMillis() / 1000.0 + " s";
  }
}
