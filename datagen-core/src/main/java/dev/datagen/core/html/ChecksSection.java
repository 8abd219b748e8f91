package dev.datagen.core.html;

import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import java.util.List;
import java.util.Locale;

/** What was checked: what failed first and in full, the rest folded away. */
final class ChecksSection {

  private static final int MOST_STRATA = 16;
  private static final int MOST_TEXT = 240;

  private ChecksSection() {}

  static String of(List<Finding> findings) {
    StringBuilder html = new StringBuilder();
    section(html, "Failed", Finding.Status.FAILED, findings, true);
    section(html, "Warnings", Finding.Status.WARNING, findings, true);
    section(html, "Not checked", Finding.Status.NOT_CHECKED, findings, false);
    section(html, "Passed", Finding.Status.PASSED, findings, false);
    return html.toString();
  }

  private static void section(
      StringBuilder html,
      String title,
      Finding.Status status,
      List<Finding> findings,
      boolean open) {
    List<Finding> these = findings.stream().filter(f -> f.status() == status).toList();
    if (these.isEmpty()) {
      return;
    }
    html.append("<details class=\"checks\"").append(open ? " open" : "").append("><summary>");
    html.append(title).append(" <span class=\"pill ").append(kind(status)).append("\">");
    html.append(these.size()).append("</span></summary>");
    these.forEach(finding -> finding(html, finding));
    html.append("</details>");
  }

  private static String kind(Finding.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void finding(StringBuilder html, Finding finding) {
    html.append("<article class=\"finding ").append(kind(finding.status())).append("\"><h4>");
    html.append(Html.text(finding.kind().replace('_', ' '))).append(" <code>");
    html.append(Html.text(finding.subject(), MOST_TEXT)).append("</code>");
    html.append(finding.hard() ? " <span class=\"tag\">hard</span>" : "").append("</h4><p>");
    html.append(Html.text(finding.message())).append("</p>");
    if (!finding.hint().isEmpty() && finding.status() != Finding.Status.PASSED) {
      html.append("<p class=\"hint\">").append(Html.text(finding.hint())).append("</p>");
    }
    examples(html, finding.examples());
    if (finding.test() != null) {
      test(html, finding.test());
    }
    html.append("</article>");
  }

  private static void examples(StringBuilder html, List<ExampleRow> examples) {
    if (examples.isEmpty()) {
      return;
    }
    html.append("<div class=\"scroll\"><table><thead><tr><th>row</th><th>key</th><th>example</th>");
    html.append("</tr></thead><tbody>");
    for (ExampleRow example : examples) {
      html.append("<tr><td>").append(example.row() < 0 ? "" : Html.count(example.row()));
      html.append("</td><td>").append(Html.text(example.key(), MOST_TEXT)).append("</td><td>");
      html.append(Html.text(example.text(), MOST_TEXT)).append("</td></tr>");
    }
    html.append("</tbody></table></div>");
  }

  private static void test(StringBuilder html, StatisticalTest test) {
    html.append("<p class=\"test\">").append(Html.text(test.name())).append(": ");
    html.append(Html.number(test.statistic())).append(", at most ");
    html.append(Html.number(test.threshold()));
    if (test.pValue() != null) {
      html.append(" · p = ").append(Html.number(test.pValue()));
    }
    html.append("</p>");
    List<Bar> bars =
        test.strata().stream()
            .limit(MOST_STRATA)
            .map(s -> new Bar(s.name(), s.observed(), s.expected()))
            .toList();
    if (!bars.isEmpty() && bars.stream().allMatch(ChecksSection::isShare)) {
      html.append("<details class=\"strata\"><summary>expected and observed</summary>");
      html.append(BarChart.of(new Bars("expected and observed", Form.LIST, bars)));
      html.append("</details>");
    }
  }

  private static boolean isShare(Bar bar) {
    return bar.observed() >= 0 && bar.observed() <= 1 && bar.declared() >= 0 && bar.declared() <= 1;
  }
}
