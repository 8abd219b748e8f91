package dev.datagen.benchmarks.whole;

import java.util.List;

/**
 * Several ways to the same thing, run in turns.
 *
 * @param file name of the page of results, without its ending
 * @param title of the page
 * @param what is compared and how, for the page
 * @param unit what is counted: rows or values
 * @param entrants who takes part
 * @param ratios which to set against which, and what we want to reach
 */
record Comparison(
    String file,
    String title,
    String what,
    String unit,
    List<Entrant> entrants,
    List<Ratio> ratios) {

  /** Whether a broker and a registry have to run. */
  boolean needsBroker() {
    return entrants.stream()
        .flatMap(entrant -> entrant.words().stream())
        .anyMatch(word -> word.contains("{broker}"));
  }

  /**
   * Speed of one entrant over that of another, in the same round.
   *
   * @param of name of the one
   * @param over name of the other
   * @param wanted the least that we want
   */
  record Ratio(String of, String over, double wanted) {}
}
