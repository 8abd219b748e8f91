package com.example.datagen;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contract of sinks. A project with a JSON parser at hand would read with that. */
class JsonLinesTest extends SinkContract<JsonLinesOptions> {

  private static final Pattern MEMBER =
      Pattern.compile("[{,]\"(\\w+)\":(\"((?:[^\"\\\\]|\\\\.)*)\"|[^,}]*)");

  @Override
  protected SinkFactory<JsonLinesOptions> factory() {
    return new JsonLinesFactory();
  }

  @Override
  protected JsonLinesOptions options() {
    return new JsonLinesOptions(true);
  }

  @Override
  protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    String text = Files.readString(directory.resolve(table.name() + ".jsonl"));
    for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
      List<Object> row = new ArrayList<>();
      Matcher member = MEMBER.matcher(line);
      for (ColumnSchema column : table.columns()) {
        if (!member.find() || !member.group(1).equals(column.name())) {
          throw new AssertionError(column.name() + " was due in " + line);
        }
        row.add(
            member.group(2).equals("null")
                ? null
                : value(member.group(3) == null ? member.group(2) : text(member.group(3)), column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(String quoted) {
    return Pattern.compile("\\\\(u(....)|.)")
        .matcher(quoted)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) == null
                        ? found.group(1)
                        : Character.toString(Integer.parseInt(found.group(2), 16))));
  }

  private static Object value(String text, ColumnSchema column) {
    ColumnType type = column.type();
    return switch (type.kind()) {
      case INT -> Long.valueOf(text);
      case FLOAT -> Double.valueOf(text);
      case BOOL -> Boolean.valueOf(text);
      case STRING -> text;
      case DATE -> LocalDate.parse(text).toEpochDay();
      case DATETIME -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
      case DECIMAL -> new BigDecimal(text).unscaledValue().longValueExact();
    };
  }
}
