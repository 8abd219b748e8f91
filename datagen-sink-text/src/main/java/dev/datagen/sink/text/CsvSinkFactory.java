package dev.datagen.sink.text;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.sink.text.csv.CsvFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** The sink {@code csv}. */
@Extension
public final class CsvSinkFactory implements SinkFactory<CsvOptions> {

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public Class<CsvOptions> options() {
    return CsvOptions.class;
  }

  @Override
  public boolean acceptsOpenTables() {
    return true;
  }

  @Override
  public Sink<?> open(SinkContext context, CsvOptions options) throws IOException {
    FileOptions files =
        FileOptions.of(
            id(), options.extension(), ".csv", options.compression(), options.rowsPerFile());
    CsvFormat format = new CsvFormat(delimiter(options), options.header(), nullText(options));
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", id());
    described.put("delimiter", options.delimiter());
    described.put("header", options.header());
    described.put("null_text", options.nullText());
    Described.files(described, files);
    return TextSink.of(context, format, files, described);
  }

  private static byte delimiter(CsvOptions options) {
    String text = options.delimiter();
    if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)) {
      throw refused(
          "delimiter",
          "\"" + text + "\" is not one ASCII character",
          "write \",\", \";\" or \"\\t\"");
    }
    return (byte) text.charAt(0);
  }

  private static byte[] nullText(CsvOptions options) {
    String text = options.nullText();
    if (text.contains("\"") || text.contains("\n") || text.contains("\r")) {
      throw refused("null_text", "holds a quote or a line break", "write \"\" or \"\\\\N\"");
    }
    if (text.contains(options.delimiter())) {
      throw refused("null_text", "holds the delimiter", "write \"\" or \"\\\\N\"");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProblemException refused(String option, String message, String hint) {
    return new ProblemException(
        List.of(Problem.error("bad-option", "sinks.csv." + option, message, hint, null)));
  }
}
