package dev.datagen.core.chart;

import java.util.List;

/**
 * What there is to draw of a table.
 *
 * @param table its name
 * @param rows how many rows were seen
 * @param columns its columns in declared order
 * @param perParent rows of each parent row, and how many the funnel's stages have: charts of the
 *     table as a whole
 */
public record TableCharts(
    String table, long rows, List<ColumnChart> columns, List<Bars> perParent) {

  public TableCharts {
    columns = List.copyOf(columns);
    perParent = List.copyOf(perParent);
  }

  /**
   * A column.
   *
   * @param name the column
   * @param type its declared type
   * @param source how it is made, in a word: {@code choice}
   * @param nulls how many values are null
   * @param min the least value as text, or null
   * @param max the greatest value as text, or null
   * @param bars shares of values or of ranges of values; null if there is nothing to draw
   * @param week how values fall on hours and weekdays; null for anything but instants
   */
  public record ColumnChart(
      String name,
      String type,
      String source,
      long nulls,
      String min,
      String max,
      Bars bars,
      Week week) {}

  /**
   * Shares side by side.
   *
   * @param title what they are shares of
   * @param form how they are drawn
   * @param bars in order
   */
  public record Bars(String title, Form form, List<Bar> bars) {
    public Bars {
      bars = List.copyOf(bars);
    }

    /** Whether anything was declared. */
    public boolean isDeclared() {
      return bars.stream().anyMatch(bar -> !Double.isNaN(bar.declared()));
    }
  }

  /** How bars are drawn. */
  public enum Form {
    /** Columns without gaps, for ranges of numbers. */
    HISTOGRAM,
    /** Columns without gaps of factors by age, not of shares. */
    CURVE,
    /** Lines below each other with their names. */
    LIST,
    /** Lines that become shorter, each a part of the one above. */
    FUNNEL
  }

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param observed the share of the data, 0 to 1; in a curve the factor; NaN where none was seen
   * @param declared the share or factor that was declared; NaN where none was
   */
  public record Bar(String label, double observed, double declared) {}

  /**
   * Hours and weekdays (UTC, Monday first).
   *
   * @param observed 7 × 24 shares
   * @param declared 7 × 24 shares, or null where none are declared
   */
  public record Week(double[][] observed, double[][] declared) {}
}
