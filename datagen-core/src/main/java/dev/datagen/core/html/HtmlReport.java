package dev.datagen.core.html;

import dev.datagen.core.chart.CohortCharts;
import dev.datagen.core.chart.TableCharts;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A validation report for people: one file with everything in it. The same for the same data, since
 * it tells no times of the run.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * The whole document in UTF-8 text.
   *
   * @param plan of the data
   * @param report what was found
   * @param charts what there is to draw of each table
   */
  public static String of(Plan plan, ValidationReport report, List<TableCharts> charts) {
    StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head>");
    html.append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,");
    html.append("initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>");
    html.append(Html.text(report.dataset())).append(" · Datagen report</title>");
    html.append("<link rel=\"icon\" href=\"data:,\"><style>").append(style());
    html.append("</style></head><body><header><div><p class=\"eyebrow\">Datagen report</p><h1>");
    html.append(Html.text(report.dataset())).append("</h1><p class=\"run\">seed ");
    html.append(plan.seed()).append(" · schema ");
    html.append(plan.dataset().hash(), 0, 12).append("</p></div>");
    html.append(verdict(report)).append("</header><main>");
    html.append(ScoreSection.of(report.summary()));
    html.append("<section><h2>Tables</h2><div class=\"scroll picture\">");
    html.append(DagPicture.of(plan, charts)).append("</div></section><section><h2>Checks</h2>");
    html.append(ChecksSection.of(report.findings())).append("</section>");
    for (TableCharts table : charts) {
      List<Bars> cohorts = CohortCharts.of(plan.table(table.table()), report.findings());
      html.append(TableSection.of(table, cohorts));
    }
    return html.append("</main></body></html>\n").toString();
  }

  private static String verdict(ValidationReport report) {
    boolean valid = report.summary().valid();
    return "<span class=\"verdict "
        + (valid ? "good" : "bad")
        + "\">"
        + (valid ? "valid" : "not valid")
        + "</span>";
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet of the report", e);
    }
  }
}
