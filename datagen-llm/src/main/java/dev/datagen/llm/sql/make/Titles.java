package dev.datagen.llm.sql.make;

import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.definition.FieldValue;
import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.Map;
import java.util.Optional;

/** What things are called: a column "name" means something else in every table. */
final class Titles {

  private static final String COMPANIES =
      "(.*_)?(company|supplier|vendor|shipper|carrier|tenant|organi[sz]ation|firm|agency|brand"
          + "|manufacturer|partner|publisher|employer|bank|merchant|label)";
  private static final String PLACES =
      "(.*_)?(city|territory|region|town|location|district|place|site|warehouse|store|branch|office"
          + "|venue|airport|station|depot|area)";
  private static final String PEOPLE =
      "(.*_)?(person|user|customer|employee|member|student|teacher|author|artist|actor|patient"
          + "|doctor|driver|contact|client|player|staff|guest|subscriber|instructor|worker|owner"
          + "|manager|agent|candidate|applicant|passenger|buyer|seller|citizen|participant)";
  private static final Map<String, String> OTHERS =
      Map.of(
          "country",
          "country",
          "product",
          "product_name",
          "item",
          "product_name",
          "department",
          "department",
          "university",
          "university",
          "language",
          "language_name",
          "color",
          "color_name",
          "currency",
          "currency_name",
          "animal",
          "animal");

  private Titles() {}

  /** The column of a name, by the table that it stands in; empty for other columns. */
  static Optional<ColumnDraft> of(SqlTable table, String words, FieldValue value) {
    boolean open = value instanceof FieldValue.Scalar scalar && scalar.type().equals("string");
    if (!open || !words.matches("name|title")) {
      return Optional.empty();
    }
    String singular = SqlNames.singular(table);
    if (words.equals("name") && OTHERS.containsKey(singular)) {
      return made(words, OTHERS.get(singular));
    } else if (words.equals("name") && singular.matches(PEOPLE)) {
      return made(words, "name");
    } else if (words.equals("name") && singular.matches(COMPANIES)) {
      return made(words, "company");
    } else if (words.equals("name") && singular.matches(PLACES)) {
      return made(words, "city");
    }
    String meaning = words.equals("title") ? "title" : "nice_name";
    return Attributes.library().exactly(meaning).map(found -> found.column(words));
  }

  private static Optional<ColumnDraft> made(String name, String method) {
    return Optional.of(new ColumnDraft(name, "string", Generators.faker(method)));
  }
}
