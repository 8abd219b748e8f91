package dev.datagen.api.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known name that a mistyped one most likely stands for. */
public final class NearestName {

  private static final int MOST_LISTED = 40;
  private static final int NEAREST_LISTED = 12;

  private NearestName() {}

  /**
   * The nearest known name, ignoring case: fewest letters inserted, deleted, replaced or swapped
   * with their neighbour (optimal string alignment), at most a third of the longer name's letters
   * and never all of them. Of several the first in the order of {@code known}.
   */
  public static Optional<String> of(String given, Collection<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    String lower = given.toLowerCase(Locale.ROOT);
    for (String candidate : known) {
      int length = Math.max(given.length(), candidate.length());
      int limit = Math.min(Math.max(1, length / 3), length - 1);
      if (Math.abs(given.length() - candidate.length()) <= limit) {
        int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
        if (distance <= limit && distance < least) {
          nearest = candidate;
          least = distance;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * A hint for an unknown name: {@code did you mean "mean"? parameters are mean, std}. Of more than
   * 40 names the 12 nearest are listed.
   *
   * @param plural what the names are, in the plural
   */
  public static String hint(String given, String plural, Collection<String> known) {
    if (known.isEmpty()) {
      return "there are no " + plural;
    }
    String list =
        known.size() > MOST_LISTED
            ? "the nearest of " + known.size() + " " + plural + " are " + nearest(given, known)
            : plural + " are " + String.join(", ", known);
    return of(given, known).map(name -> "did you mean \"" + name + "\"? " + list).orElse(list);
  }

  private static String nearest(String given, Collection<String> known) {
    String lower = given.substring(0, Math.min(given.length(), 100)).toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .limit(NEAREST_LISTED)
        .collect(Collectors.joining(", "));
  }

  private static int distance(String from, String to) {
    int[] twoBack = new int[to.length() + 1];
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = previous[j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          best = Math.min(best, twoBack[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] recycled = twoBack;
      twoBack = previous;
      previous = current;
      current = recycled;
    }
    return previous[to.length()];
  }
}
