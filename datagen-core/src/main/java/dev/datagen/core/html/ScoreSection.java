package dev.datagen.core.html;

import dev.datagen.core.report.PartScore;
import dev.datagen.core.report.Summary;
import java.util.Locale;

/** The quality score as a ring, and the parts that it is made of. */
final class ScoreSection {

  private static final double RADIUS = 52;

  private ScoreSection() {}

  static String of(Summary summary) {
    StringBuilder html = new StringBuilder("<section class=\"score\"><div class=\"ring\">");
    html.append(ring(summary)).append("</div><div class=\"parts\">");
    for (PartScore part : summary.score()) {
      part(html, part);
    }
    html.append("</div><dl class=\"totals\">");
    total(html, "tables", Html.count(summary.tables()));
    total(html, "rows", Html.count(summary.rows()));
    total(html, "checks", Html.count(summary.checks()));
    total(html, "passed", Html.count(summary.passed()));
    total(html, "warnings", Html.count(summary.warnings()));
    total(html, "failed", Html.count(summary.failed()));
    total(html, "not checked", Html.count(summary.notChecked()));
    return html.append("</dl></section>").toString();
  }

  private static String ring(Summary summary) {
    double around = 2 * Math.PI * RADIUS;
    double done = around * summary.qualityScore() / 100;
    String grade = summary.valid() ? "good" : "bad";
    return "<svg viewBox=\"0 0 128 128\" role=\"img\" aria-label=\"quality score "
        + score(summary.qualityScore())
        + " of 100\"><circle class=\"track\" cx=\"64\" cy=\"64\" r=\"52\"/><circle class=\"arc "
        + grade
        + "\" cx=\"64\" cy=\"64\" r=\"52\" stroke-dasharray=\""
        + Html.at(done)
        + " "
        + Html.at(around)
        + "\" transform=\"rotate(-90 64 64)\"/><text class=\"big\" x=\"64\" y=\"70\">"
        + score(summary.qualityScore())
        + "</text><text class=\"of\" x=\"64\" y=\"88\">of 100</text></svg>";
  }

  private static String score(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "").isEmpty() ? "0" : text.replaceAll("\\.0+$", "");
  }

  private static void part(StringBuilder html, PartScore part) {
    String name = part.part().name().toLowerCase(Locale.ROOT);
    html.append("<div class=\"part\"><span class=\"name\">").append(name);
    html.append("</span><span class=\"meter\"><i style=\"width:");
    html.append(Html.at(100 * part.share())).append("%\"></i></span><span class=\"value\">");
    if (part.checks() == 0) {
      html.append("no checks");
    } else {
      html.append(part.passed()).append(" of ").append(part.checks()).append(" · ");
      html.append(Html.at(part.points())).append(" of ").append(Html.at(100 * part.weight()));
      html.append(" points");
    }
    html.append("</span></div>");
  }

  private static void total(StringBuilder html, String name, String value) {
    html.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>");
  }
}
