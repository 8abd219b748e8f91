package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Black Fridays and promotions: tables of effects that draw rows into their days. */
final class Promotions {

  private final ReadDescription reading;
  private final DatasetDraft dataset;
  private final List<Mention> mentions;

  Promotions(ReadDescription reading, DatasetDraft dataset, List<Mention> mentions) {
    this.reading = reading;
    this.dataset = dataset;
    this.mentions = mentions;
  }

  void apply(Set<String> understood) {
    ColumnDraft time = time();
    if (time == null) {
      return;
    }
    if (reading.rhythms().hasBlackFriday()) {
      List<LocalDate> days = blackFridays();
      if (days.isEmpty()) {
        dataset.note("there is no Black Friday in the period");
      } else {
        dataset.add(blackFriday(days));
        effect(time, "sale_event");
      }
      understood.addAll(List.of("Friday", "Black", "Cyber", "Monday"));
    } else if (reading.rhythms().hasPromotions() && !dataset.tables().containsKey("promotion")) {
      dataset.add(promotion());
      effect(time, "promotion");
      understood.addAll(List.of("promotions", "promotion"));
    }
  }

  private ColumnDraft time() {
    for (Mention mention : mentions) {
      TableDraft table = dataset.tables().get(mention.name());
      if (mention.isEvent()
          && table != null
          && table.isFact()
          && table.time() != null
          && table.time().type().equals("datetime")) {
        return table.time();
      }
    }
    return null;
  }

  private List<LocalDate> blackFridays() {
    List<LocalDate> days = new ArrayList<>();
    for (int year = reading.span().first().getYear();
        year <= reading.span().last().getYear();
        year++) {
      LocalDate day =
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
              .plusDays(1);
      if (!day.isBefore(reading.span().first())
          && !day.isAfter(reading.span().last())
          && days.size() < 50) {
        days.add(day);
      }
    }
    return days;
  }

  private static TableDraft blackFriday(List<LocalDate> days) {
    TableDraft table = new TableDraft("sale_event").pk("sale_event_id").rows(days.size());
    table.comment("Black Friday to Cyber Monday");
    table.add(new ColumnDraft("sale_event_id", "int", Generators.sequence(1)));
    StringBuilder code = new StringBuilder();
    for (int i = 0; i + 1 < days.size(); i++) {
      code.append("sale_event_id == ")
          .append(i + 1)
          .append(" ? '")
          .append(days.get(i))
          .append("' : ");
    }
    code.append('\'').append(days.get(days.size() - 1)).append('\'');
    table.add(new ColumnDraft("starts_on", "date", Generators.expression("to_date(" + code + ")")));
    table.add(new ColumnDraft("ends_on", "date", Generators.expression("add_days(starts_on, 3)")));
    table.add(
        new ColumnDraft(
            "uplift", "float", Generators.law("triangular", 3, 6, "a", 3, "c", 4, "b", 6)));
    return table;
  }

  private TableDraft promotion() {
    long count = Math.max(2, reading.span().days() / 45);
    TableDraft table = new TableDraft("promotion").pk("promotion_id").rows(count);
    table.add(new ColumnDraft("promotion_id", "int", Generators.sequence(1)));
    ColumnDraft starts = new ColumnDraft("starts_on", "date", Generators.times());
    starts.arguments().put("freq", "D");
    table.add(starts);
    table.add(new ColumnDraft("ends_on", "date", Generators.expression("add_days(starts_on, 6)")));
    table.add(
        new ColumnDraft(
            "uplift", "float", Generators.law("triangular", 1.3, 3, "a", 1.3, "c", 1.8, "b", 3)));
    dataset.inequality("promotion.starts_on", "<=", "promotion.ends_on");
    return table;
  }

  private static void effect(ColumnDraft time, String table) {
    ObjectNode arguments = Json.NODES.objectNode().put("effect_table", table);
    arguments.putObject("window").put("start_col", "starts_on").put("end_col", "ends_on");
    arguments.putObject("map").put("field", "uplift").put("op", "mul").put("default", 1);
    time.modifier("effect", arguments);
  }
}
