package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Json;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a dataset is about.
 *
 * @param first the first day
 * @param last the last day, which belongs to it
 * @param freq step of its times
 */
public record Span(LocalDate first, LocalDate last, String freq) {

  /** The year that is meant where none is named: there is no clock here. */
  public static final Span DEFAULT =
      new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), "min");

  /** How many days. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** The first instant in ISO-8601. */
  public String start() {
    return first.toString();
  }

  /** The last instant in ISO-8601. */
  public String end() {
    return last + "T23:59:59Z";
  }

  ObjectNode toJson() {
    ObjectNode json = Json.NODES.objectNode();
    return json.put("start", start()).put("end", end()).put("freq", freq);
  }

  /** The two years before it, when what it is about came to be. */
  public ObjectNode before() {
    ObjectNode within = Json.NODES.objectNode();
    return within
        .put("start", first.minusYears(2).toString())
        .put("end", first.minusDays(1) + "T23:59:59Z");
  }
}
