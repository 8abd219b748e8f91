package dev.datagen.core.html;

import dev.datagen.core.chart.ChartTap;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.ReportFile;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.Tap;
import java.io.IOException;
import java.nio.file.Path;

/** Collects what an HTML report shows while data pass by, and writes it in the end. */
public final class Illustrated {

  private final Plan plan;
  private final Path file;
  private final ChartTap charts;

  /**
   * @param plan of the data
   * @param file where the report goes
   */
  public Illustrated(Plan plan, Path file) {
    this.plan = plan;
    this.file = file;
    this.charts = new ChartTap(plan);
  }

  /** Looks at the data of a run. */
  public Tap.Opener tap() {
    return tables -> charts;
  }

  /** Looks at the data that a validation reads. */
  public ChartTap charts() {
    return charts;
  }

  /**
   * Writes the report, beside and renamed.
   *
   * @throws IOException if it cannot be written; the message says why
   */
  public void write(ValidationReport report) throws IOException {
    ReportFile.write(HtmlReport.of(plan, report, charts.charts()), file);
  }
}
