package dev.datagen.core.html;

import dev.datagen.core.chart.TableCharts;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables level by level, and which one reads which. */
final class DagPicture {

  private static final double BOX_WIDTH = 168;
  private static final double BOX_HEIGHT = 46;
  private static final double GAP_X = 76;
  private static final double GAP_Y = 18;

  private record Place(double x, double y) {}

  private DagPicture() {}

  /** The picture, with the rows that were seen of each table; of a table not seen, as planned. */
  static String of(Plan plan, List<TableCharts> seen) {
    Map<String, Long> rows = new HashMap<>();
    plan.tables().forEach(table -> rows.put(table.name(), table.rows()));
    seen.forEach(table -> rows.put(table.table(), table.rows()));
    int most = plan.levels().stream().mapToInt(List::size).max().orElse(0);
    double height = most * (BOX_HEIGHT + GAP_Y) - GAP_Y + 4;
    double width = plan.levels().size() * (BOX_WIDTH + GAP_X) - GAP_X + 4;
    Map<String, Place> places = new HashMap<>();
    for (int level = 0; level < plan.levels().size(); level++) {
      List<TablePlan> tables = plan.levels().get(level);
      double top = (height - tables.size() * (BOX_HEIGHT + GAP_Y) + GAP_Y) / 2;
      for (int i = 0; i < tables.size(); i++) {
        places.put(
            tables.get(i).name(),
            new Place(2 + level * (BOX_WIDTH + GAP_X), top + i * (BOX_HEIGHT + GAP_Y)));
      }
    }
    StringBuilder svg = new StringBuilder("<svg class=\"dag\" width=\"").append(Html.at(width));
    svg.append("\" height=\"").append(Html.at(height)).append("\" viewBox=\"0 0 ");
    svg.append(Html.at(width)).append(' ').append(Html.at(height));
    svg.append("\" role=\"img\" aria-label=\"tables and what they read\">");
    for (TablePlan table : plan.tables()) {
      for (String source : sources(plan, table)) {
        boolean parent = table.parent() != null && table.parent().name().equals(source);
        edge(svg, places.get(source), places.get(table.name()), parent, source, table.name());
      }
    }
    for (TablePlan table : plan.tables()) {
      box(svg, table, rows.get(table.name()), places.get(table.name()));
    }
    return svg.append("</svg>").toString();
  }

  private static Set<String> sources(Plan plan, TablePlan table) {
    Set<String> sources = new LinkedHashSet<>();
    if (table.parent() != null) {
      sources.add(table.parent().name());
    }
    for (String column : table.order()) {
      for (String read : plan.reads(table.name(), column)) {
        sources.add(read.substring(0, read.indexOf('.')));
      }
    }
    sources.remove(table.name());
    sources.removeIf(source -> plan.table(source) == null);
    return sources;
  }

  private static void edge(
      StringBuilder svg, Place from, Place to, boolean parent, String source, String target) {
    double x1 = from.x() + BOX_WIDTH;
    double y1 = from.y() + BOX_HEIGHT / 2;
    double y2 = to.y() + BOX_HEIGHT / 2;
    double middle = Math.max(24, (to.x() - x1) / 2);
    svg.append("<path class=\"edge").append(parent ? " parent" : "").append("\" d=\"M");
    svg.append(Html.at(x1)).append(' ').append(Html.at(y1)).append('C');
    svg.append(Html.at(x1 + middle)).append(' ').append(Html.at(y1)).append(' ');
    svg.append(Html.at(to.x() - middle)).append(' ').append(Html.at(y2)).append(' ');
    svg.append(Html.at(to.x())).append(' ').append(Html.at(y2)).append("\"><title>");
    svg.append(Html.text(source)).append(" → ").append(Html.text(target));
    svg.append("</title></path>");
  }

  private static void box(StringBuilder svg, TablePlan table, long rows, Place place) {
    svg.append("<a href=\"#t-").append(Html.text(table.name())).append("\"><rect class=\"box ");
    svg.append(table.spec().kind().name().toLowerCase(java.util.Locale.ROOT));
    svg.append("\" x=\"").append(Html.at(place.x())).append("\" y=\"").append(Html.at(place.y()));
    svg.append("\" width=\"").append(Html.at(BOX_WIDTH)).append("\" height=\"");
    svg.append(Html.at(BOX_HEIGHT)).append("\" rx=\"9\"/><text class=\"boxname\" x=\"");
    svg.append(Html.at(place.x() + 13)).append("\" y=\"").append(Html.at(place.y() + 20));
    svg.append("\">")
        .append(Html.text(table.name(), 20))
        .append("</text><text class=\"label\" x=\"");
    svg.append(Html.at(place.x() + 13)).append("\" y=\"").append(Html.at(place.y() + 36));
    svg.append("\">").append(Html.count(rows, "row")).append("</text></a>");
  }
}
