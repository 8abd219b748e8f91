package dev.datagen.core.run;

/**
 * What was found out about the laps of a loop, each validated by itself.
 *
 * @param valid how many were complete and are valid
 * @param invalid how many were complete and are not
 * @param shown the number, from 1, of the one whose report is shown: the first that is not valid,
 *     else the last one; 0 if none was complete
 * @param cut whether a lap was under way when the run ended, which is not validated
 */
public record Laps(int valid, int invalid, int shown, boolean cut) {

  /** How many were validated. */
  public int validated() {
    return valid + invalid;
  }
}
