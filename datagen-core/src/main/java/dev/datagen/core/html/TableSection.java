package dev.datagen.core.html;

import dev.datagen.core.chart.TableCharts;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.ColumnChart;
import dev.datagen.core.chart.TableCharts.Form;
import java.util.List;
import java.util.stream.Stream;

/** A table: charts of the whole, then a card for each column. */
final class TableSection {

  private TableSection() {}

  /**
   * The section of a table.
   *
   * @param cohorts its curves by age
   */
  static String of(TableCharts table, List<Bars> cohorts) {
    StringBuilder html = new StringBuilder("<section class=\"table\" id=\"t-");
    html.append(Html.text(table.table())).append("\"><h2>").append(Html.text(table.table()));
    html.append(" <small>").append(Html.count(table.rows(), "row")).append(" · ");
    html.append(Html.count(table.columns().size(), "column"));
    html.append("</small></h2><div class=\"cards\">");
    for (Bars bars : Stream.concat(table.perParent().stream(), cohorts.stream()).toList()) {
      html.append("<article class=\"card whole\"><h3>").append(Html.text(bars.title()));
      html.append("</h3>").append(BarChart.of(bars)).append(legend(bars)).append("</article>");
    }
    for (ColumnChart column : table.columns()) {
      if (isDrawn(column)) {
        card(html, column, table.rows());
      }
    }
    html.append("</div>");
    others(html, table);
    return html.append("</section>").toString();
  }

  private static boolean isDrawn(ColumnChart column) {
    return column.bars() != null || column.week() != null;
  }

  /** Columns without a picture, one line each. */
  private static void others(StringBuilder html, TableCharts table) {
    if (table.columns().stream().allMatch(TableSection::isDrawn)) {
      return;
    }
    html.append("<div class=\"others scroll\"><table><thead><tr><th>column</th><th>type</th>");
    html.append("<th>made by</th><th>from</th><th>to</th><th>nulls</th></tr></thead><tbody>");
    for (ColumnChart column : table.columns()) {
      if (!isDrawn(column)) {
        html.append("<tr><td><b>").append(Html.text(column.name(), 40)).append("</b></td><td>");
        html.append(Html.text(column.type())).append("</td><td>");
        html.append(Html.text(column.source())).append("</td><td>");
        html.append(column.min() == null ? "" : Html.text(column.min(), 28)).append("</td><td>");
        html.append(column.max() == null ? "" : Html.text(column.max(), 28)).append("</td><td>");
        html.append(nulls(column.nulls(), table.rows())).append("</td></tr>");
      }
    }
    html.append("</tbody></table></div>");
  }

  private static void card(StringBuilder html, ColumnChart column, long rows) {
    boolean wide = column.week() != null;
    html.append("<article class=\"card").append(wide ? " wide" : "").append("\"><h3>");
    html.append(Html.text(column.name(), 40)).append(" <small>");
    html.append(Html.text(column.type())).append(" · ").append(Html.text(column.source()));
    html.append("</small></h3><p class=\"facts\">");
    if (column.min() != null) {
      html.append("<span>").append(Html.text(column.min(), 28)).append(" … ");
      html.append(Html.text(column.max(), 28)).append("</span>");
    }
    html.append("<span>").append(nulls(column.nulls(), rows)).append("</span></p>");
    if (column.bars() != null) {
      html.append(BarChart.of(column.bars())).append(legend(column.bars()));
    }
    if (column.week() != null) {
      html.append("<div class=\"weeks\">").append(WeekChart.of(column.week())).append("</div>");
    }
    html.append("</article>");
  }

  private static String nulls(long nulls, long rows) {
    return nulls == 0 ? "no nulls" : Html.percent((double) nulls / rows) + " null";
  }

  private static String seen(Bars bars) {
    return bars.form() == Form.CURVE ? "factor in the data, by age" : Html.text(bars.title());
  }

  private static String legend(Bars bars) {
    boolean seen = bars.bars().stream().anyMatch(bar -> !Double.isNaN(bar.observed()));
    StringBuilder html = new StringBuilder("<p class=\"legend\">");
    if (seen) {
      html.append("<span class=\"key seen\"></span>").append(seen(bars));
    }
    if (bars.isDeclared()) {
      html.append("<span class=\"key law\"></span>declared");
    }
    return html.append("</p>").toString();
  }
}
