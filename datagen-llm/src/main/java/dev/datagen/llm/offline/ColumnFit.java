package dev.datagen.llm.offline;

import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.library.Attribute;
import dev.datagen.llm.library.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes columns of a row fit each other, and what must hold of them. */
public final class ColumnFit {

  private static final Set<String> PERSONAL = Set.of("email", "user_name", "company_email");
  private static final Set<String> LOCAL =
      Set.of(
          "name",
          "first_name",
          "last_name",
          "email",
          "city",
          "phone_number",
          "street_address",
          "address",
          "postcode",
          "state",
          "company",
          "user_name");

  private final DatasetDraft dataset;

  /** Finishes that dataset. */
  public ColumnFit(DatasetDraft dataset) {
    this.dataset = dataset;
  }

  /** E-mails fit names, names fit countries, amounts are positive. */
  public void apply() {
    fit();
    for (TableDraft table : dataset.tables().values()) {
      table.columns().values().forEach(column -> positive(table, column));
    }
  }

  /** E-mails fit names, and names fit countries. */
  public void fit() {
    for (TableDraft table : dataset.tables().values()) {
      String person = first(table, "name", "full_name", "contact_name");
      String country = first(table, "country", "country_code");
      for (ColumnDraft column : table.columns().values()) {
        String method = column.generator().path("faker").path("method").asText();
        if (PERSONAL.contains(method) && !person.isEmpty()) {
          column.arguments().put("name_from", person);
        }
        if (LOCAL.contains(method) && !country.isEmpty()) {
          column.arguments().put("locale_from", country);
        }
      }
    }
  }

  private static String first(TableDraft table, String... names) {
    for (String name : names) {
      ColumnDraft column = table.columns().get(name);
      boolean filled = column != null && column.type().equals("string") && !column.isNullable();
      boolean isPerson =
          !name.contains("name")
              || filled && column.generator().path("faker").path("method").asText().equals("name");
      if (filled && isPerson) {
        return name;
      }
    }
    return "";
  }

  private void positive(TableDraft table, ColumnDraft column) {
    Optional<Attribute> meaning = Attributes.library().exactly(column.name());
    boolean drawn = column.generatorId().equals("distribution");
    if (drawn
        && column.isNumeric()
        && meaning.isPresent()
        && meaning.get().isPositive()
        && column.modifiers().isEmpty()) {
      List<Double> clamp = List.of(column.arguments().path("clamp").path(0).asDouble());
      dataset.range(table.name() + "." + column.name(), clamp.get(0), null);
    }
  }
}
