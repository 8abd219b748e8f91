package dev.datagen.llm.offline;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adjectives that divide rows into segments, or say nothing. */
final class Adjectives {

  /** Segments that stand together, with what shares they usually have. */
  static final Map<String, Integer> SEGMENTS =
      Map.ofEntries(
          Map.entry("free", 70),
          Map.entry("basic", 45),
          Map.entry("premium", 20),
          Map.entry("pro", 20),
          Map.entry("enterprise", 6),
          Map.entry("vip", 4),
          Map.entry("regular", 60),
          Map.entry("loyal", 15),
          Map.entry("returning", 40),
          Map.entry("bronze", 55),
          Map.entry("silver", 28),
          Map.entry("gold", 13),
          Map.entry("platinum", 4),
          Map.entry("private", 80),
          Map.entry("corporate", 20),
          Map.entry("retail", 80),
          Map.entry("wholesale", 20),
          Map.entry("casual", 65),
          Map.entry("power", 10),
          Map.entry("paid", 25),
          Map.entry("standard", 60),
          Map.entry("junior", 35),
          Map.entry("senior", 30),
          Map.entry("domestic", 70),
          Map.entry("international", 30),
          Map.entry("b2b", 25),
          Map.entry("b2c", 75),
          Map.entry("adult", 75),
          Map.entry("guest", 45),
          Map.entry("business", 20),
          Map.entry("occasional", 55),
          Map.entry("hardcore", 12),
          Map.entry("whale", 3));

  private static final Set<String> EMPTY =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "active inactive real-world european american german french british local global online"
                      .split(" "))));

  private Adjectives() {}

  static boolean isKnown(String word) {
    return SEGMENTS.containsKey(word) || EMPTY.contains(word);
  }
}
