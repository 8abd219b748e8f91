package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.Rhythms;
import dev.datagen.llm.sql.check.Rules;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the times of a row into an order that makes sense, and gives events their rhythm. */
final class Moments {

  private static final double GOLDEN = 0.6180339887;
  private static final List<String> ORDER =
      List.of(
          "birth|born|dob",
          "created?|creat|order|placed|start|begin|opened|hired?|issued?|booked|registered|joined|from",
          "paid|payment|confirmed|approved|published",
          "updated?|modified|changed|last_.*|seen",
          "required|due|estimated|promised",
          "shipped?|sent|dispatched|picked",
          "delivered|received|arrived|arrival",
          "returned?|refunded|closed|ended|end|completed|resolved|expires?|expiry|finished|until|to",
          "cancell?ed|deleted|archived|terminated|left");

  private final DatasetDraft draft;
  private final TableDraft made;
  private final Rules rules;
  private final Concept concept;
  private final boolean isOfThings;

  /**
   * @param isReferredTo whether other tables refer to this one
   */
  Moments(DatasetDraft draft, TableDraft made, SqlTable table, Rules rules, boolean isReferredTo) {
    this.draft = draft;
    this.made = made;
    this.rules = rules;
    this.concept = SqlNames.concept(table);
    boolean event = concept != null && concept.isEvent();
    this.isOfThings = !made.isFact() && !event && (isReferredTo || concept != null);
  }

  void arrange() {
    List<ColumnDraft> times = new ArrayList<>();
    for (ColumnDraft column : made.columns().values()) {
      if (column.generatorId().equals("datetime_series") && rank(column.name()) > 0) {
        times.add(column);
      }
    }
    times.sort(Comparator.comparingInt(column -> rank(column.name())));
    if (!times.isEmpty()) {
      ColumnDraft first = times.get(0);
      begin(first);
      times.stream().skip(1).forEach(column -> after(column, first));
    }
  }

  private void after(ColumnDraft column, ColumnDraft first) {
    if (isFree(column, first) && !column.arguments().has("within")) {
      follow(column, first, rank(column.name()));
    } else if (isOfThings) {
      Columns.before(column);
    }
  }

  /** Whether all that is said of a time is that it is not before the first one. */
  private boolean isFree(ColumnDraft column, ColumnDraft first) {
    String own = column.name().toLowerCase(Locale.ROOT);
    String other = first.name().toLowerCase(Locale.ROOT);
    return rules.comparisons().stream()
        .filter(c -> c.left().equals(own) || c.right().equals(own))
        .allMatch(
            c ->
                c.left().equals(own) && c.right().equals(other) && c.operator().startsWith(">")
                    || c.left().equals(other) && c.operator().startsWith("<"));
  }

  private static int rank(String name) {
    String words = dev.datagen.llm.source.Names.words(name);
    for (int i = ORDER.size() - 1; i >= 0; i--) {
      if (words.matches("(.*_)?(" + ORDER.get(i) + ")(_.*)?")
          || words.matches("(" + ORDER.get(i) + ").*")) {
        return i;
      }
    }
    return 1;
  }

  private void begin(ColumnDraft column) {
    if (isOfThings) {
      Columns.before(column);
      return;
    } else if (rules.isCompared(column.name().toLowerCase(Locale.ROOT))) {
      return;
    }
    ArrayNode patterns = Json.NODES.arrayNode();
    String hours = concept == null ? "day" : concept.hours();
    if (column.type().equals("datetime")) {
      pattern(patterns, "hour", Rhythms.hours(hours));
    }
    pattern(patterns, "dow", Rhythms.daysOf(hours));
    if (!patterns.isEmpty() && !column.isNullable()) {
      column.arguments().set("patterns", patterns);
    }
    String above = made.isFact() ? timeAbove() : "";
    if (!above.isEmpty()) {
      column.arguments().put("after", above);
    }
  }

  private static void pattern(ArrayNode patterns, String dimension, List<Integer> weights) {
    if (!weights.isEmpty()) {
      ArrayNode list = patterns.addObject().put("dimension", dimension).putArray("weights");
      weights.forEach(list::add);
    }
  }

  /** The time of an event that a row lies under; empty if there is none that is never null. */
  private String timeAbove() {
    TableDraft above = draft.tables().get(made.parents().get(0));
    while (above != null && above.isFact()) {
      ColumnDraft time = above.time();
      if (time != null && !time.isNullable()) {
        return above.name() + "." + time.name();
      }
      above = draft.tables().get(above.parents().get(0));
    }
    return "";
  }

  /** Some days after the first time: how many, the key tells, as if at random. */
  private void follow(ColumnDraft column, ColumnDraft first, int rank) {
    ColumnDraft key = made.columns().get(made.pk());
    if (rank <= rank(first.name()) && rank == 1 || first.isNullable()) {
      return;
    } else if (!key.type().equals("int") || key.generatorId().equals("lookup")) {
      column.arguments().put("after", first.name());
      return;
    }
    int days = 2 + 3 * rank;
    String code;
    if (column.type().equals("date")) {
      String day = first.type().equals("date") ? first.name() : "to_date(" + first.name() + ")";
      code = "add_days(" + day + ", " + (1 + rank / 2) + " + " + spread(key, days) + ")";
    } else {
      boolean whole = first.type().equals("date");
      String instant = whole ? "to_datetime(" + first.name() + ")" : first.name();
      code =
          "add_seconds("
              + instant
              + ", "
              + (whole ? 86_400 : 600)
              + " + "
              + spread(key, days * 86_400)
              + ")";
    }
    column.generator(Generators.expression(code));
  }

  /**
   * A number below a bound, another one for each row, as if at random: steps of the golden ratio.
   */
  private static String spread(ColumnDraft key, long bound) {
    return key.name() + " * " + (Math.round(bound * GOLDEN) | 1) + " % " + bound;
  }
}
