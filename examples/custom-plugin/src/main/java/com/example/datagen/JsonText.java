package com.example.datagen;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Rows as JSON. */
final class JsonText {

  private JsonText() {}

  /** One object a line, in UTF-8. */
  static byte[] lines(Chunk chunk, boolean nulls) {
    List<ColumnSchema> schemas = chunk.table().columns();
    StringBuilder json = new StringBuilder();
    for (int row = 0; row < chunk.size(); row++) {
      String separator = "{";
      for (int i = 0; i < schemas.size(); i++) {
        Column column = chunk.columns().get(i);
        if (nulls || !column.isNull(row)) {
          quoted(json.append(separator), schemas.get(i).name());
          value(json.append(':'), column.value(row), schemas.get(i).type());
          separator = ",";
        }
      }
      json.append(separator.equals("{") ? "{}\n" : "}\n");
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void value(StringBuilder json, Object value, ColumnType type) {
    if (value == null) {
      json.append("null");
      return;
    }
    switch (type.kind()) {
      case INT, FLOAT, BOOL -> json.append(value);
      case STRING -> quoted(json, (String) value);
      case DATE -> quoted(json, LocalDate.ofEpochDay((Long) value).toString());
      case DATETIME -> quoted(json, Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString());
      case DECIMAL ->
          json.append(BigDecimal.valueOf((Long) value, type.scale()).toPlainString());
    }
  }

  private static void quoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '"' || each == '\\') {
        json.append('\\').append(each);
      } else if (each < ' ') {
        json.append(String.format("\\u%04x", (int) each));
      } else {
        json.append(each);
      }
    }
    json.append('"');
  }
}
