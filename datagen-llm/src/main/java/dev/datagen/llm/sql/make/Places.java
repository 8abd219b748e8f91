package dev.datagen.llm.sql.make;

import dev.datagen.llm.library.Concept;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which tables have rows of their own and which lie under others, and how many rows. */
final class Places {

  private static final double MANY = 1_000;
  private static final double FEW = 20;
  private static final double USUAL_EACH = 3;
  private static final double MOST = 100_000;
  private static final int FEW_COLUMNS = 4;
  private static final Set<String> SMALL =
      Set.of("tinyint", "char", "character", "nchar", "bpchar", "bit", "smallint");

  private final Ties ties;
  private final Map<SqlTable, Place> places = new HashMap<>();

  Places(Ties ties) {
    this.ties = ties;
    ties.inOrder().forEach(table -> places.put(table, place(table)));
  }

  Place of(SqlTable table) {
    return places.get(table);
  }

  private Place place(SqlTable table) {
    List<Tie> own =
        ties.of(table).stream().filter(tie -> !tie.isSelf() && !tie.isNullable()).toList();
    for (Tie tie : own) {
      if (isOneToOne(table, tie)) {
        return new Place(tie, 1, places.get(tie.to()).rows());
      }
    }
    Concept concept = SqlNames.concept(table);
    for (Tie tie : own) {
      boolean partOfKey = table.key().size() > 1 && tie.isWithin(table.key());
      if (partOfKey || tie.columns().size() > 1) {
        return under(tie, concept);
      }
    }
    boolean event = concept == null ? happens(table, own) : concept.isEvent();
    if (event && !own.isEmpty()) {
      return under(likeliest(own, concept), concept);
    }
    return new Place(null, 0, Math.min(rows(table, concept), room(table)));
  }

  /** Whether a table adds columns to another: its key is a reference to the other's. */
  private static boolean isOneToOne(SqlTable table, Tie tie) {
    List<String> columns = tie.columns().stream().map(SqlNames::key).toList();
    return columns.equals(table.key()) || table.unique().contains(columns);
  }

  private Place under(Tie tie, Concept concept) {
    double above = Math.max(1, places.get(tie.to()).rows());
    double usual = concept == null || !concept.isEvent() ? USUAL_EACH : concept.each();
    double each = Math.max(1.2, Math.min(usual, MOST / above));
    return new Place(tie, each, above * each);
  }

  private Tie likeliest(List<Tie> own, Concept concept) {
    if (concept != null) {
      for (String name : concept.under()) {
        for (Tie tie : own) {
          Concept above = SqlNames.concept(tie.to());
          if (above != null && above.name().equals(name)) {
            return tie;
          }
        }
      }
    }
    return own.stream()
        .filter(tie -> places.get(tie.to()).rows() > FEW * 2)
        .findFirst()
        .orElse(own.get(0));
  }

  /** Whether rows of a table that nobody knows are things that happen. */
  private boolean happens(SqlTable table, List<Tie> own) {
    boolean timed =
        table.columns().values().stream()
            .anyMatch(
                column ->
                    ValueTypes.isTime(column.type())
                        && !column
                            .words()
                            .matches("(created|updated|modified|deleted|last|valid).*"));
    return timed && !own.isEmpty() && !ties.isReferredTo(table) || own.size() > 1 && timed;
  }

  private double rows(SqlTable table, Concept concept) {
    if (concept != null) {
      return concept.rows();
    }
    long columns =
        table.columns().values().stream().filter(c -> !ValueTypes.isTime(c.type())).count();
    boolean lists = ties.isReferredTo(table) && ties.of(table).isEmpty() && columns <= FEW_COLUMNS;
    return lists ? FEW : MANY;
  }

  /** How many different keys there can be, as far as the type of the key tells. */
  private static double room(SqlTable table) {
    double room = Double.MAX_VALUE;
    if (table.key().size() == 1) {
      SqlColumn key = table.columns().get(table.key().get(0));
      if (key != null && SMALL.contains(key.type().name())) {
        room =
            switch (key.type().name()) {
              case "tinyint" -> 120;
              case "smallint" -> 30_000;
              case "bit" -> 2;
              default -> Math.pow(20, key.type().argument(0, 1));
            };
      }
    }
    return room;
  }
}
