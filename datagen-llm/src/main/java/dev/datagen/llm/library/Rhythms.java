package dev.datagen.llm.library;

import java.util.List;
import java.util.Map;

/** When people do things: weights of the hours, the days of the week and the months. */
public final class Rhythms {

  private static final Map<String, List<Integer>> HOURS =
      Map.of(
          "day",
              List.of(
                  3, 2, 1, 1, 1, 2, 4, 7, 9, 11, 12, 12, 13, 12, 11, 11, 11, 12, 12, 11, 10, 9, 7,
                  5),
          "office",
              List.of(
                  0, 0, 0, 0, 0, 0, 1, 4, 10, 14, 15, 14, 9, 11, 14, 14, 11, 7, 3, 1, 1, 0, 0, 0),
          "business",
              List.of(
                  0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 14, 14, 9, 11, 14, 13, 10, 0, 0, 0, 0, 0, 0, 0),
          "evening",
              List.of(
                  5, 3, 2, 1, 1, 1, 2, 4, 6, 8, 9, 9, 11, 10, 9, 9, 10, 12, 15, 19, 21, 19, 14, 9),
          "night",
              List.of(
                  12, 8, 5, 3, 2, 1, 1, 2, 3, 4, 5, 5, 6, 7, 7, 8, 9, 11, 14, 18, 22, 24, 22, 17),
          "morning",
              List.of(1, 1, 1, 1, 2, 6, 14, 20, 19, 14, 9, 6, 5, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1),
          "commute",
              List.of(
                  2, 1, 1, 1, 2, 5, 11, 18, 16, 9, 8, 8, 9, 9, 9, 10, 13, 18, 17, 12, 9, 7, 5, 3),
          "meals",
              List.of(
                  2, 1, 1, 0, 0, 0, 1, 3, 4, 4, 5, 12, 20, 17, 7, 4, 5, 10, 19, 22, 17, 10, 6, 3));

  private static final Map<String, List<Integer>> DAYS =
      Map.of(
          "office", List.of(20, 20, 20, 19, 16, 3, 2),
          "business", List.of(20, 20, 20, 20, 18, 0, 0),
          "weekend", List.of(9, 8, 8, 10, 14, 27, 24),
          "weekdays", List.of(19, 19, 19, 18, 17, 5, 3),
          "even", List.of(14, 14, 14, 14, 15, 15, 14),
          "leisure", List.of(12, 12, 12, 13, 15, 18, 18));

  private static final Map<String, List<Integer>> MONTHS =
      Map.of(
          "christmas", List.of(7, 6, 7, 7, 7, 7, 7, 7, 8, 9, 13, 17),
          "summer", List.of(5, 5, 7, 8, 10, 13, 15, 15, 10, 7, 5, 5),
          "winter", List.of(15, 14, 11, 7, 5, 4, 4, 4, 6, 8, 11, 14),
          "spring", List.of(6, 7, 12, 15, 14, 10, 7, 6, 7, 7, 6, 5),
          "autumn", List.of(6, 6, 7, 7, 7, 8, 7, 8, 13, 14, 11, 7),
          "seasonal", List.of(7, 7, 8, 8, 8, 9, 8, 8, 8, 9, 11, 13));

  private Rhythms() {}

  /** 24 weights; empty for evenly spread. */
  public static List<Integer> hours(String name) {
    return HOURS.getOrDefault(name, List.of());
  }

  /** 7 weights, Monday first; empty for evenly spread. */
  public static List<Integer> days(String name) {
    return DAYS.getOrDefault(name, List.of());
  }

  /** 12 weights; empty for evenly spread. */
  public static List<Integer> months(String name) {
    return MONTHS.getOrDefault(name, List.of());
  }

  /** The days that go with hours. */
  public static List<Integer> daysOf(String hours) {
    return switch (hours) {
      case "office", "business" -> days(hours);
      case "evening", "night" -> days("leisure");
      case "commute" -> days("weekdays");
      case "flat" -> List.of();
      default -> days("even");
    };
  }
}
