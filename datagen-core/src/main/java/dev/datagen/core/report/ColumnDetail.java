package dev.datagen.core.report;

import java.util.List;

/**
 * What takes a sketch to tell of a column; each with the bound of its error.
 *
 * @param quantiles values at ranks, for columns with an order of numbers or times
 * @param distinct how many different values there are
 * @param topValues the most frequent values, the most frequent first
 */
public record ColumnDetail(List<Quantile> quantiles, Distinct distinct, List<TopValue> topValues) {

  public ColumnDetail {
    quantiles = List.copyOf(quantiles);
    topValues = List.copyOf(topValues);
  }

  /**
   * A quantile.
   *
   * @param rank the share of values at or below, 0 to 1
   * @param value the value as text
   * @param lower the true quantile is not less
   * @param upper the true quantile is not more
   */
  public record Quantile(double rank, String value, String lower, String upper) {}

  /**
   * A count of different values.
   *
   * @param estimate the count
   * @param lower it is not less, with a confidence of 99.7 %
   * @param upper it is not more, with a confidence of 99.7 %
   * @param exact whether all three are the count itself
   */
  public record Distinct(long estimate, long lower, long upper, boolean exact) {}

  /**
   * A frequent value.
   *
   * @param value the value as text
   * @param count how often it occurs
   * @param countError the true count may be less by so much, never more
   */
  public record TopValue(String value, long count, long countError) {}
}
