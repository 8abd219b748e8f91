package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.offline.Lemmas;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values that occur once. */
final class Codes {

  private static final int UUID = 36;
  private static final int LONG = 9;
  private static final int FEWEST_DIGITS = 4;
  private static final int PREFIX = 4;
  private static final int ROOM_FOR_NAME = 24;
  private static final List<String> DISTINCT = List.of("email", "user_name", "uuid4");

  private Codes() {}

  /**
   * A column of a key.
   *
   * @param type its type in the schema
   */
  static ColumnDraft key(SqlTable table, SqlColumn column, String type, boolean isFact) {
    if (!type.equals("string")) {
      long start = column.counts() == null ? 1 : column.counts();
      return new ColumnDraft(column.id(), "int", Generators.sequence(start));
    }
    return new ColumnDraft(column.id(), "string", text(table, column, isFact));
  }

  /** A column besides the key; what it holds fits its name where that can be unique. */
  static ColumnDraft other(
      SqlTable table, SqlColumn column, String type, TableDraft made, boolean isFact) {
    if (!type.equals("string")) {
      return new ColumnDraft(column.id(), "int", Generators.sequence(1));
    }
    int length = ValueTypes.length(column.type());
    Optional<ColumnDraft> guess =
        Attributes.library()
            .guess(column.words())
            .filter(found -> DISTINCT.contains(found.generator().at("/faker/method").asText()))
            .filter(found -> length == 0 || Lengths.longest(found) <= length);
    if (guess.isPresent()) {
      return new ColumnDraft(column.id(), "string", guess.get().generator());
    }
    ColumnDraft key = made.columns().get(made.pk());
    boolean named = column.words().matches("(.*_)?(name|title|label|description)");
    if (named
        && key != null
        && key.generatorId().equals("sequence")
        && (length == 0 || length >= ROOM_FOR_NAME)) {
      String code = "concat('" + title(table) + " ', to_string(" + made.pk() + "))";
      return new ColumnDraft(column.id(), "string", Generators.expression(code));
    }
    return new ColumnDraft(column.id(), "string", text(table, column, isFact));
  }

  private static ObjectNode text(SqlTable table, SqlColumn column, boolean isFact) {
    int length = ValueTypes.length(column.type());
    boolean identifier = column.words().matches(".*(uuid|guid).*|id");
    if (column.type().name().startsWith("u") || identifier && length == 0 || length == UUID) {
      return Generators.faker("uuid4");
    }
    int digits = Math.min(isFact ? LONG : FEWEST_DIGITS + 2, length == 0 ? LONG : length - PREFIX);
    if (digits >= (isFact ? LONG : FEWEST_DIGITS)) {
      return Generators.bothify(prefix(table) + "#".repeat(digits));
    } else if (!isFact || length >= LONG - 1) {
      return Generators.bothify("?".repeat(Math.max(1, length)));
    }
    return Generators.sequence(1);
  }

  /** Letters of the table's name that no pattern takes for something else. */
  private static String prefix(SqlTable table) {
    String letters = title(table).replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    return (letters + "XXX").substring(0, PREFIX - 1) + "-";
  }

  private static String title(SqlTable table) {
    String words = table.words().replaceAll("[^a-z0-9]+", " ").strip();
    int last = words.lastIndexOf(' ') + 1;
    String singular = words.substring(0, last) + Lemmas.of(words.substring(last));
    return singular.isEmpty()
        ? "Row"
        : singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1);
  }
}
