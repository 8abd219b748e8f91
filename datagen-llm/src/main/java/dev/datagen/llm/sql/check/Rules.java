package dev.datagen.llm.sql.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the rows of a table. Columns are named in lower case. */
public final class Rules {

  private final Map<String, Bound> least = new HashMap<>();
  private final Map<String, Bound> most = new HashMap<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  /**
   * A comparison of two columns of a row.
   *
   * @param operator as in a schema: {@code <}, {@code <=}, {@code >}, {@code >=}, {@code ==}
   */
  public record Comparison(String left, String operator, String right) {}

  /** The lower bound of a column, or null. */
  public Bound least(String column) {
    return least.get(column);
  }

  /** The upper bound of a column, or null. */
  public Bound most(String column) {
    return most.get(column);
  }

  /** The values allowed in a column, or null. */
  public List<String> values(String column) {
    return values.get(column);
  }

  /** Columns that are never null. */
  public Set<String> present() {
    return present;
  }

  /** Comparisons of columns. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Conditions that are not understood, as they are written. */
  public List<String> unknown() {
    return unknown;
  }

  /** Whether a column is compared with another. */
  public boolean isCompared(String column) {
    return comparisons.stream().anyMatch(c -> c.left().equals(column) || c.right().equals(column));
  }

  void atLeast(String column, Bound bound) {
    least.merge(column, bound, (a, b) -> tighter(a, b, 1));
  }

  void atMost(String column, Bound bound) {
    most.merge(column, bound, (a, b) -> tighter(a, b, -1));
  }

  void oneOf(String column, List<String> allowed) {
    values.merge(column, allowed, (a, b) -> a.stream().filter(b::contains).toList());
  }

  private static Bound tighter(Bound a, Bound b, int sign) {
    int order =
        a.isNumber() && b.isNumber()
            ? Double.compare(Double.parseDouble(a.value()), Double.parseDouble(b.value()))
            : a.value().compareTo(b.value());
    return order * sign > 0 || order == 0 && !a.isInclusive() ? a : b;
  }
}
