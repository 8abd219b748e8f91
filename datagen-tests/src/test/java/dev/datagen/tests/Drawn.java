package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of a report, measured: lengths stand to each other as the numbers do.
 *
 * @param html the report
 */
record Drawn(String html) {

  /** Lengths are written with one digit behind the point. */
  private static final double ROUNDING = 0.06;

  private static final double PLOT_HEIGHT = 96;
  private static final Pattern LINE =
      Pattern.compile(
          "<li title=\"([^:]+): [^>]*>.*?<rect class=\"seen\" x=\"0\" y=\"3\" width=\"([\\d.]+)\".*?"
              + "<line class=\"tick\" x1=\"([\\d.]+)\"");
  private static final Pattern COLUMN =
      Pattern.compile(
          "<rect class=\"seen\"[^>]* y=\"([\\d.-]+)\"[^>]* height=\"([\\d.]+)\"[^>]*>"
              + "<title>([^:]+):");
  private static final Pattern LAW = Pattern.compile("<path class=\"law\" d=\"([^\"]+)\"");
  private static final Pattern CELL =
      Pattern.compile("fill-opacity=\"([\\d.]+)\"><title>(\\w+) (\\d+):00, (\\w+) ");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private String card(String title) {
    int start = html.indexOf(title);
    assertThat(start).as("a card " + title).isPositive();
    return html.substring(start, html.indexOf("</article>", start));
  }

  private static double greatest(Map<String, Double> one, Map<String, Double> other) {
    return Math.max(
        one.values().stream().max(Double::compare).orElseThrow(),
        other.values().stream().max(Double::compare).orElseThrow());
  }

  /** Lines below each other, each with a tick where it should end. */
  void assertList(String title, Map<String, Double> observed, Map<String, Double> declared) {
    double unit = 100 / greatest(observed, declared);
    Matcher line = LINE.matcher(card(title));
    List<String> names = new ArrayList<>();
    while (line.find()) {
      String name = line.group(1);
      names.add(name);
      assertThat(Double.parseDouble(line.group(2)))
          .as("the bar of " + name)
          .isCloseTo(unit * observed.get(name), within(ROUNDING));
      assertThat(Double.parseDouble(line.group(3)))
          .as("the tick of " + name)
          .isCloseTo(Math.min(99.4, unit * declared.get(name)), within(ROUNDING));
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(observed.keySet());
  }

  /** Columns side by side, and a line from the one declared height to the next. */
  void assertHistogram(String title, Map<String, Double> observed, Map<String, Double> declared) {
    double unit = PLOT_HEIGHT / greatest(observed, declared);
    String card = card(title);
    Matcher column = COLUMN.matcher(card);
    List<String> names = new ArrayList<>();
    while (column.find()) {
      String name = column.group(3);
      names.add(name);
      double height = unit * observed.getOrDefault(name, 0.0);
      assertThat(Double.parseDouble(column.group(2)))
          .as("the height of " + name)
          .isCloseTo(height, within(ROUNDING));
      assertThat(Double.parseDouble(column.group(1)))
          .as("the top of " + name)
          .isCloseTo(PLOT_HEIGHT - height, within(ROUNDING));
    }
    assertThat(names).containsAll(observed.keySet());
    Matcher law = LAW.matcher(card);
    assertThat(law.find()).as("a line of what was declared").isTrue();
    String[] points = law.group(1).substring(1).split("L");
    assertThat(points).hasSameSizeAs(names);
    for (int i = 0; i < points.length; i++) {
      assertThat(Double.parseDouble(points[i].split(" ")[1]))
          .as("the line over " + names.get(i))
          .isCloseTo(
              PLOT_HEIGHT - unit * declared.getOrDefault(names.get(i), 0.0), within(ROUNDING));
    }
  }

  /**
   * Hours and weekdays, the darker the larger the share.
   *
   * @param observed shares by day (0 is Monday), a space, and hour
   * @param monday the share declared of each hour of a Monday
   * @param otherDay the share declared of each hour of any other day
   */
  void assertWeek(String title, Map<String, Double> observed, double monday, double otherDay) {
    double greatest =
        Math.max(monday, observed.values().stream().max(Double::compare).orElseThrow());
    Map<String, Double> drawn = new TreeMap<>();
    Matcher cell = CELL.matcher(card(title));
    while (cell.find()) {
      int day = DAYS.indexOf(cell.group(2));
      drawn.put(cell.group(4) + " " + day + " " + cell.group(3), Double.parseDouble(cell.group(1)));
    }
    assertThat(drawn).hasSize(2 * 7 * 24);
    drawn.forEach(
        (name, opacity) -> {
          String hour = name.substring(name.indexOf(' ') + 1);
          double share =
              name.startsWith("observed")
                  ? observed.getOrDefault(hour, 0.0)
                  : hour.startsWith("0 ") ? monday : otherDay;
          assertThat(opacity).as(name).isCloseTo(0.06 + 0.94 * share / greatest, within(0.02));
        });
  }
}
