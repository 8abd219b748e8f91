package dev.datagen.core.html;

import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Shares as inline SVG: observed as bars, declared as a line over them or as ticks. */
final class BarChart {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 96;
  private static final double LINE = 20;

  private BarChart() {}

  static String of(Bars bars) {
    return switch (bars.form()) {
      case HISTOGRAM, CURVE -> histogram(bars);
      case LIST -> list(bars, "list");
      case FUNNEL -> list(bars, "funnel");
    };
  }

  private static double greatest(List<Bar> bars) {
    double greatest = 1e-12;
    for (Bar bar : bars) {
      greatest = Math.max(greatest, nan(bar.observed()));
      greatest = Math.max(greatest, nan(bar.declared()));
    }
    return greatest;
  }

  private static double nan(double share) {
    return Double.isNaN(share) ? 0 : share;
  }

  private static String histogram(Bars bars) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"chart\" viewBox=\"0 -2 ").append(Html.at(WIDTH)).append(' ');
    svg.append(Html.at(HEIGHT + 18)).append("\" role=\"img\" aria-label=\"");
    svg.append(Html.text(bars.title())).append("\">");
    double greatest = greatest(bars.bars());
    double width = WIDTH / bars.bars().size();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < bars.bars().size(); i++) {
      Bar bar = bars.bars().get(i);
      double height = HEIGHT * nan(bar.observed()) / greatest;
      svg.append("<rect class=\"seen\" x=\"").append(Html.at(i * width + 0.5));
      svg.append("\" y=\"").append(Html.at(HEIGHT - height));
      svg.append("\" width=\"").append(Html.at(Math.max(0.5, width - 1)));
      svg.append("\" height=\"").append(Html.at(height)).append("\" rx=\"1\">");
      svg.append("<title>").append(tip(bar, bars.form())).append("</title></rect>");
      if (!Double.isNaN(bar.declared())) {
        line.append(line.isEmpty() ? "M" : "L").append(Html.at((i + 0.5) * width)).append(' ');
        line.append(Html.at(HEIGHT - HEIGHT * bar.declared() / greatest));
      }
    }
    if (!line.isEmpty()) {
      svg.append("<path class=\"law\" d=\"").append(line).append("\"/>");
    }
    axis(svg, bars.bars());
    return svg.append("</svg>").toString();
  }

  private static void axis(StringBuilder svg, List<Bar> bars) {
    svg.append("<line class=\"axis\" x1=\"0\" x2=\"").append(Html.at(WIDTH));
    svg.append("\" y1=\"").append(Html.at(HEIGHT + 0.5));
    svg.append("\" y2=\"").append(Html.at(HEIGHT + 0.5)).append("\"/>");
    String first = bars.get(0).label().split(" … ")[0];
    String[] last = bars.get(bars.size() - 1).label().split(" … ");
    svg.append("<text class=\"label\" x=\"0\" y=\"").append(Html.at(HEIGHT + 13)).append("\">");
    svg.append(Html.text(first)).append("</text><text class=\"label end\" x=\"");
    svg.append(Html.at(WIDTH)).append("\" y=\"").append(Html.at(HEIGHT + 13)).append("\">");
    svg.append(Html.text(last[last.length - 1])).append("</text>");
  }

  private static String list(Bars bars, String kind) {
    double greatest = greatest(bars.bars());
    StringBuilder html = new StringBuilder("<ul class=\"").append(kind).append("\">");
    for (Bar bar : bars.bars()) {
      double observed = 100 * nan(bar.observed()) / greatest;
      html.append("<li title=\"").append(tip(bar, bars.form())).append("\"><span class=\"name\">");
      html.append(Html.text(bar.label(), 28)).append("</span>");
      html.append("<svg viewBox=\"0 0 100 ").append(Html.at(LINE));
      html.append("\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
      double start = kind.equals("funnel") ? (100 - observed) / 2 : 0;
      html.append("<rect class=\"seen\" x=\"").append(Html.at(start)).append("\" y=\"3\" width=\"");
      html.append(Html.at(observed)).append("\" height=\"14\"/>");
      if (!Double.isNaN(bar.declared())) {
        double declared = 100 * bar.declared() / greatest;
        tick(html, kind.equals("funnel") ? (100 + declared) / 2 : declared);
        if (kind.equals("funnel")) {
          tick(html, (100 - declared) / 2);
        }
      }
      html.append("</svg><span class=\"value\">").append(Html.percent(nan(bar.observed())));
      html.append("</span></li>");
    }
    return html.append("</ul>").toString();
  }

  private static void tick(StringBuilder html, double x) {
    double inside = Math.max(0.6, Math.min(99.4, x));
    html.append("<line class=\"tick\" x1=\"").append(Html.at(inside)).append("\" x2=\"");
    html.append(Html.at(inside)).append("\" y1=\"0\" y2=\"20\"/>");
  }

  private static String tip(Bar bar, Form form) {
    DoubleFunction<String> text = form == Form.CURVE ? Html::number : Html::percent;
    List<String> parts = new ArrayList<>();
    if (!Double.isNaN(bar.observed())) {
      parts.add(text.apply(bar.observed()));
    }
    if (!Double.isNaN(bar.declared())) {
      parts.add("declared " + text.apply(bar.declared()));
    }
    return Html.text(bar.label()) + ": " + String.join(", ", parts);
  }
}
