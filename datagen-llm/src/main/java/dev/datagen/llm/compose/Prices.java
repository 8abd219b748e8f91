package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is sold costs what the price list says. */
public final class Prices {

  private static final List<String> LISTED = List.of("unit_price", "price", "list_price");

  private Prices() {}

  /** Takes the unit_price of each row from the product that the row refers to, where it has one. */
  public static void follow(DatasetDraft dataset) {
    for (TableDraft table : dataset.tables().values()) {
      for (ColumnDraft price : table.columns().values()) {
        if (price.name().matches("unit_?price") && price.generatorId().equals("distribution")) {
          table.columns().values().forEach(key -> follow(dataset, price, key));
        }
      }
    }
  }

  private static void follow(DatasetDraft dataset, ColumnDraft price, ColumnDraft key) {
    boolean drawn = price.generatorId().equals("distribution");
    if (!drawn
        || !key.generatorId().equals("lookup")
        || key.isNullable()
        || key.arguments().has("on")) {
      return;
    }
    String[] from = key.arguments().path("from").asText().split("\\.");
    TableDraft target = dataset.tables().get(from[0]);
    if (target == null || !from[1].equals(target.pk())) {
      return;
    }
    for (String name : LISTED) {
      ColumnDraft listed = target.columns().get(name);
      if (listed != null && listed.type().equals(price.type()) && !listed.isNullable()) {
        ObjectNode lookup = Generators.lookup(target.name() + "." + name);
        ((ObjectNode) lookup.get("lookup")).putObject("on").put(key.name(), target.pk());
        price.generator(lookup);
        return;
      }
    }
  }
}
