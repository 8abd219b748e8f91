package dev.datagen.core.html;

import dev.datagen.core.chart.TableCharts.Week;

/** Hours and weekdays as a heat map, and beside it the one that was declared. */
final class WeekChart {

  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final double CELL = 12;
  private static final double LEFT = 28;

  private WeekChart() {}

  static String of(Week week) {
    double greatest = Math.max(greatest(week.observed()), greatest(week.declared()));
    String html = figure(week.observed(), greatest, "seen", "observed");
    return week.declared() == null
        ? html
        : html + figure(week.declared(), greatest, "law", "declared");
  }

  private static String figure(double[][] shares, double greatest, String kind, String title) {
    return "<figure>"
        + map(shares, greatest, kind, title)
        + "<figcaption class=\"legend\"><span class=\"key "
        + kind
        + "\"></span>"
        + title
        + " by hour and weekday, UTC</figcaption></figure>";
  }

  private static double greatest(double[][] shares) {
    double greatest = 1e-12;
    if (shares != null) {
      for (double[] day : shares) {
        for (double share : day) {
          greatest = Math.max(greatest, share);
        }
      }
    }
    return greatest;
  }

  private static String map(double[][] shares, double greatest, String kind, String title) {
    StringBuilder svg = new StringBuilder("<svg class=\"chart heat ").append(kind);
    svg.append("\" viewBox=\"0 0 ").append(Html.at(LEFT + 24 * CELL)).append(' ');
    svg.append(Html.at(7 * CELL + 14)).append("\" role=\"img\" aria-label=\"");
    svg.append(title).append(" by hour and weekday\">");
    for (int day = 0; day < 7; day++) {
      svg.append("<text class=\"label\" x=\"1\" y=\"").append(Html.at(day * CELL + 10));
      svg.append("\">").append(DAYS[day]).append("</text>");
      for (int hour = 0; hour < 24; hour++) {
        double share = shares[day][hour];
        svg.append("<rect x=\"").append(Html.at(LEFT + hour * CELL + 0.5));
        svg.append("\" y=\"").append(Html.at(day * CELL + 0.5));
        svg.append("\" width=\"11\" height=\"11\" rx=\"2\" fill-opacity=\"");
        svg.append(String.format(java.util.Locale.ROOT, "%.2f", 0.06 + 0.94 * share / greatest));
        svg.append("\"><title>").append(DAYS[day]).append(' ').append(hour).append(":00, ");
        svg.append(title).append(' ').append(Html.percent(share)).append("</title></rect>");
      }
    }
    for (int hour = 0; hour < 24; hour += 6) {
      svg.append("<text class=\"label\" x=\"").append(Html.at(LEFT + hour * CELL));
      svg.append("\" y=\"").append(Html.at(7 * CELL + 11)).append("\">").append(hour);
      svg.append(":00</text>");
    }
    return svg.append("</svg>").toString();
  }
}
