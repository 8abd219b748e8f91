package dev.datagen.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.evaluate.cast.ValueText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A report as JSON: the same bytes for the same report. */
public final class ReportJson {

  /** Version of the format. */
  public static final String VERSION = "1.0";

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /** The report, with a line end behind it. */
  public static String of(ValidationReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      json.setPrettyPrinter(printer);
      new ReportJson(json).report(report);
    } catch (IOException e) {
      throw new UncheckedIOException("a report in memory", e);
    }
    return text.append('\n').toString();
  }

  private void report(ValidationReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", VERSION);
    json.writeStringField("dataset", report.dataset());
    summary(report.summary());
    findings("constraints", report.constraints());
    findings("behaviours", report.behaviours());
    json.writeArrayFieldStart("tables");
    for (TableProfile table : report.tables()) {
      table(table);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recommendations");
    for (String recommendation : report.recommendations()) {
      json.writeString(recommendation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void summary(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeBooleanField("valid", summary.valid());
    number("quality_score", summary.qualityScore());
    number("min_score", summary.minScore());
    json.writeBooleanField("strict", summary.strict());
    json.writeNumberField("tables", summary.tables());
    json.writeNumberField("rows", summary.rows());
    json.writeNumberField("checks", summary.checks());
    json.writeNumberField("passed", summary.passed());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("failed", summary.failed());
    json.writeNumberField("not_checked", summary.notChecked());
    json.writeNumberField("hard_failures", summary.hardFailures());
    json.writeArrayFieldStart("score");
    for (PartScore part : summary.score()) {
      json.writeStartObject();
      json.writeStringField("part", word(part.part()));
      rounded("weight", part.weight());
      json.writeNumberField("checks", part.checks());
      json.writeNumberField("passed", part.passed());
      json.writeNumberField("warnings", part.warnings());
      json.writeNumberField("failed", part.failed());
      rounded("share", part.share());
      rounded("points", part.points());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void findings(String name, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("check", finding.check());
      json.writeStringField("rule", finding.kind());
      json.writeStringField("subject", finding.subject());
      json.writeStringField("part", word(finding.part()));
      json.writeStringField("status", word(finding.status()));
      json.writeBooleanField("hard", finding.hard());
      json.writeNumberField("observations", finding.observations());
      json.writeNumberField("violations", finding.violations());
      json.writeStringField("message", finding.message());
      if (!finding.hint().isEmpty()) {
        json.writeStringField("hint", finding.hint());
      }
      examples(finding.examples());
      if (finding.test() != null) {
        test(finding.test());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void examples(List<ExampleRow> examples) throws IOException {
    if (examples.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("examples");
    for (ExampleRow example : examples) {
      json.writeStartObject();
      if (example.row() >= 0) {
        json.writeNumberField("row", example.row());
      }
      if (!example.key().isEmpty()) {
        json.writeStringField("key", example.key());
      }
      json.writeStringField("text", example.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void test(StatisticalTest test) throws IOException {
    json.writeObjectFieldStart("test");
    json.writeStringField("name", test.name());
    number("statistic", test.statistic());
    number("threshold", test.threshold());
    if (test.warning() != null) {
      number("warning_threshold", test.warning());
    }
    json.writeStringField("reason", test.reason());
    number("p_value", test.pValue());
    json.writeArrayFieldStart("strata");
    for (StatisticalTest.Stratum stratum : test.strata()) {
      json.writeStartObject();
      json.writeStringField("name", stratum.name());
      number("expected", stratum.expected());
      number("observed", stratum.observed());
      json.writeNumberField("count", stratum.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void table(TableProfile table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeNumberField("rows", table.rows());
    json.writeArrayFieldStart("columns");
    for (ColumnProfile column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type().toString());
      json.writeNumberField("nulls", column.nulls());
      number("missing", column.missing());
      json.writeStringField("min", column.min());
      json.writeStringField("max", column.max());
      number("mean", column.mean());
      if (column.detail() != null) {
        detail(column.detail());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void detail(ColumnDetail detail) throws IOException {
    json.writeArrayFieldStart("quantiles");
    for (ColumnDetail.Quantile quantile : detail.quantiles()) {
      json.writeStartObject();
      number("rank", quantile.rank());
      json.writeStringField("value", quantile.value());
      json.writeStringField("lower", quantile.lower());
      json.writeStringField("upper", quantile.upper());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("distinct");
    json.writeNumberField("estimate", detail.distinct().estimate());
    json.writeNumberField("lower", detail.distinct().lower());
    json.writeNumberField("upper", detail.distinct().upper());
    json.writeBooleanField("exact", detail.distinct().exact());
    json.writeEndObject();
    json.writeArrayFieldStart("top_values");
    for (ColumnDetail.TopValue top : detail.topValues()) {
      json.writeStartObject();
      json.writeStringField("value", top.value());
      json.writeNumberField("count", top.count());
      json.writeNumberField("count_error", top.countError());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A number for people: six digits behind the point say all there is to say. */
  private void rounded(String name, double value) throws IOException {
    number(name, Math.rint(value * 1e6) / 1e6);
  }

  /** A number that reads back as the same; what is no number is null. */
  private void number(String name, Double value) throws IOException {
    if (value == null || !Double.isFinite(value)) {
      json.writeNullField(name);
    } else {
      json.writeFieldName(name);
      json.writeNumber(ValueText.of(value.doubleValue()));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
