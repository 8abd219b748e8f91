package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.Rhythms;
import java.util.List;

/** Gives tables their times, with rhythms and in an order that makes sense. */
final class TimeColumns {

  private final ReadDescription reading;
  private final DatasetDraft dataset;

  TimeColumns(ReadDescription reading, DatasetDraft dataset) {
    this.reading = reading;
    this.dataset = dataset;
  }

  static boolean isTimed(TableDraft table) {
    return table.columns().values().stream().anyMatch(c -> c.type().equals("datetime"));
  }

  void add(Mention mention, TableDraft table, long regular) {
    Concept concept = mention.concept();
    if (regular > 0) {
      even(mention, table, regular);
      return;
    }
    for (ColumnDraft column : table.columns().values()) {
      if (column.generatorId().equals("datetime_series") && !mention.isEvent()) {
        before(column, table);
      }
    }
    String time = concept == null ? mention.parent() == null ? "" : "occurred_at" : concept.time();
    if (time.isEmpty() && mention.isEvent()) {
      time = hasTimeAbove(table) ? "" : "created_at";
    }
    if (!time.isEmpty()) {
      table.columns().remove("timestamp");
      ColumnDraft column = table.add(new ColumnDraft(time, "datetime", Generators.times()));
      rhythm(column, concept == null ? "day" : concept.hours(), mention);
      follow(column, table);
    }
  }

  /** Times at even intervals from the start on. */
  private void even(Mention mention, TableDraft table, long count) {
    double minutes = mention.everyMinutes();
    String time =
        mention.concept() == null || mention.concept().time().isEmpty()
            ? "measured_at"
            : mention.concept().time();
    String step = "((" + table.pk() + " - 1) % " + count + ") * " + Math.round(minutes * 60);
    table.columns().remove("timestamp");
    table.add(
        new ColumnDraft(
            time,
            "datetime",
            Generators.expression(
                "add_seconds(to_datetime('" + reading.span().start() + "'), " + step + ")")));
  }

  /** What exists came to be before what is told of it. */
  private void before(ColumnDraft column, TableDraft table) {
    ObjectNode arguments = column.arguments();
    if (!table.isFact() && !arguments.has("within")) {
      arguments.set("within", reading.span().before());
    }
  }

  private void rhythm(ColumnDraft column, String usual, Mention mention) {
    RhythmPhrases rhythms = reading.rhythms();
    boolean flat = usual.equals("flat");
    String hours = rhythms.hours().isEmpty() || flat ? usual : rhythms.hours();
    List<Integer> days =
        rhythms.days().isEmpty() ? Rhythms.daysOf(hours) : Rhythms.days(rhythms.days());
    ArrayNode patterns = Json.NODES.arrayNode();
    pattern(patterns, "hour", Rhythms.hours(hours));
    pattern(patterns, "dow", days);
    if (!flat) {
      pattern(patterns, "month", Rhythms.months(rhythms.months()));
    }
    if (!patterns.isEmpty()) {
      column.arguments().set("patterns", patterns);
    }
    boolean whole =
        reading.span().days() >= 28 && rhythms.months().isEmpty() && !rhythms.hasBlackFriday();
    if (whole
        && !rhythms.days().isEmpty()
        && !days.isEmpty()
        && mention.isEvent()
        && !rhythms.hasPromotions()) {
      target(mention.name(), column.name(), days);
    }
  }

  /** The share of the weekend, with room for chance and for what comes after something else. */
  private void target(String table, String column, List<Integer> days) {
    double sum = days.stream().mapToInt(Integer::intValue).sum();
    double share = (days.get(5) + days.get(6)) / sum;
    ObjectNode target = Json.NODES.objectNode();
    target.put("table", table).put("timestamp", column);
    DatasetDraft.put(target, "min", Generators.round(Math.max(0, share - 0.08)));
    DatasetDraft.put(target, "max", Generators.round(Math.min(1, share + 0.08)));
    dataset.target("weekend_share", target);
  }

  private static void pattern(ArrayNode patterns, String dimension, List<Integer> weights) {
    if (!weights.isEmpty()) {
      ArrayNode list = patterns.addObject().put("dimension", dimension).putArray("weights");
      weights.forEach(list::add);
    }
  }

  /** Never earlier than the time of what it lies under. */
  private void follow(ColumnDraft column, TableDraft table) {
    String above = timeAbove(table);
    if (!above.isEmpty()) {
      column.arguments().put("after", above);
    }
  }

  private boolean hasTimeAbove(TableDraft table) {
    return !timeAbove(table).isEmpty();
  }

  private String timeAbove(TableDraft table) {
    for (TableDraft above = parent(table); above != null; above = parent(above)) {
      for (ColumnDraft column : above.columns().values()) {
        if (column.type().equals("datetime") && !column.isNullable()) {
          return above.name() + "." + column.name();
        }
      }
    }
    return "";
  }

  private TableDraft parent(TableDraft table) {
    return table.isFact() ? dataset.tables().get(table.parents().get(0)) : null;
  }
}
